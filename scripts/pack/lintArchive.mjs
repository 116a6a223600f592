import { readFileSync } from 'node:fs';
import {
  checkPackage,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// The format that `backstage-cli package build` gives every package, including Backstage's own: CommonJS
// with a default export for the backend, ESM named `.esm.js` for bundlers, and its own condition.
const BUILT_SO = {
  publint: new Set([
    'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
    'EXPORTS_TYPES_INVALID_FORMAT',
    'EXPORTS_TYPES_SHOULD_BE_FIRST',
    'TYPES_NOT_EXPORTED',
    'EXPORTS_VALUE_INVALID',
    'FILE_INVALID_FORMAT',
  ]),
  attw: new Set([
    'CJSOnlyExportsDefault',
    'UnexpectedModuleSyntax',
    'FallbackCondition',
  ]),
};

// What a registry shows of a package, and where its users turn to.
const FIELDS = [
  'description',
  'keywords',
  'license',
  'repository',
  'homepage',
  'bugs',
];

/**
 * The fields that the package.json of a packed package lacks, and the findings of publint and Are The Types
 * Wrong, except those about Backstage's format.
 */
export async function lintArchive(archive, packageJson) {
  const data = readFileSync(archive);
  const { messages } = await publint({
    pack: {
      tarball: data.buffer.slice(
        data.byteOffset,
        data.byteOffset + data.byteLength,
      ),
    },
    level: 'warning',
    strict: true,
  });
  const { problems = [] } = await checkPackage(
    createPackageFromTarballData(new Uint8Array(data)),
  );
  return [
    ...FIELDS.filter(field => !packageJson[field]).map(
      field => `package.json has no ${field}`,
    ),
    ...messages
      .filter(({ code }) => !BUILT_SO.publint.has(code))
      .map(
        message =>
          `publint: ${formatMessage(message, packageJson, { color: false })}`,
      ),
    ...problems
      .filter(({ kind }) => !BUILT_SO.attw.has(kind))
      .map(
        ({ kind, entrypoint }) =>
          `attw: ${entrypoint ?? ''} ${problemKindInfo[kind].shortDescription}`,
      ),
  ];
}
