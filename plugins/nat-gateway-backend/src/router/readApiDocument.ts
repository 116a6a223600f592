import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { once } from 'lodash';
import { parse } from 'yaml';

/**
 * The API document as far as the router looks into it.
 *
 * @internal
 */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  /** Operations by path and verb. */
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: string }>>>
  >;
}

/**
 * Reads `schema/openapi.yaml`, which the package ships: no loader of the build takes YAML.
 *
 * @internal
 */
export const readApiDocument = once(
  (): ApiDocument =>
    parse(
      readFileSync(
        resolvePackagePath(
          '@cluster-egress/backstage-plugin-nat-gateway-backend',
          'schema',
          'openapi.yaml',
        ),
        'utf8',
      ),
    ),
);
