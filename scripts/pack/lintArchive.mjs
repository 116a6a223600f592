import { readFileSync } from 'node:fs';
import {
  checkPackage,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// What `backstage-cli package build` makes of every package, those of Backstage too: CommonJS with a
// default export for the backend, ESM named `.esm.js` for bundlers, and a condition of its own.
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

/** What publint and Are The Types Wrong find in a packed package, beyond the format of Backstage's builds. */
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
