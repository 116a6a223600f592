import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';

/**
 * A software template of this repository, as the catalog would read it.
 *
 * @internal
 */
export async function readTemplate(
  folder: string,
): Promise<TemplateEntityV1beta3> {
  const file = resolve(
    resolvePackagePath(
      '@cluster-egress/backstage-plugin-scaffolder-backend-module-nat-gateway',
    ),
    'templates',
    folder,
    'template.yaml',
  );
  return parse(await readFile(file, 'utf8'));
}
