import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import type { ApiDocument } from './ApiDocument';

/**
 * Reads `schema/openapi.yaml`, which the package ships: no loader of the build takes YAML.
 *
 * @internal
 */
export function readApiDocument(): ApiDocument {
  return parse(
    readFileSync(
      resolvePackagePath(
        '@cluster-egress/backstage-plugin-nat-gateway-backend',
        'schema',
        'openapi.yaml',
      ),
      'utf8',
    ),
  );
}
