import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';

/**
 * An operation of the API document.
 *
 * @internal
 */
export interface ApiOperation {
  readonly operationId: string;
}

/**
 * The API document as far as the router looks into it.
 *
 * @internal
 */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, ApiOperation>>>
  >;
}

/**
 * Reads `schema/openapi.yaml`, which the package ships: no loader of the build takes YAML.
 *
 * @internal
 */
export function readApiDocument(): ApiDocument {
  return parse(
    readFileSync(
      resolvePackagePath(
        'backstage-plugin-nat-gateway-backend',
        'schema',
        'openapi.yaml',
      ),
      'utf8',
    ),
  );
}
