import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import ts from 'typescript';

// Writes the TypeScript types of the API document; with `--check`, tells whether they are up to date.

const document = new URL(
  '../plugins/nat-gateway-backend/schema/openapi.yaml',
  import.meta.url,
);
const types = fileURLToPath(
  new URL(
    '../plugins/nat-gateway-common/src/client/openapi.generated.ts',
    import.meta.url,
  ),
);

/** An object of any JSON is `unknown` to the generator, which no reader of JSON could use. */
const transform = ({ type, properties, additionalProperties }) =>
  type === 'object' && !properties && additionalProperties === true
    ? ts.factory.createTypeReferenceNode('JsonObject')
    : undefined;

const generated = await openapiTS(document, { immutable: true, transform });
const wanted = prettier.format(
  `/* eslint-disable */
// Generated from nat-gateway-backend/schema/openapi.yaml by \`yarn wire-types\`; not to be edited.

import type { JsonObject } from '@backstage/types';

${astToString(generated)}`,
  { ...(await prettier.resolveConfig(types)), filepath: types },
);

if (!process.argv.includes('--check')) {
  await writeFile(types, wanted);
} else if ((await readFile(types, 'utf8')) !== wanted) {
  console.error(`${types} is not what the API document says`);
  process.exitCode = 1;
}
