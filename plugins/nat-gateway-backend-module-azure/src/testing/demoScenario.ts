import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Scenario } from 'azure-emulator';
import { parse } from 'yaml';

/**
 * The emulator's scenario `demo`, as it is written.
 *
 * @internal
 */
export const demoScenario = (): Scenario =>
  parse(
    readFileSync(
      join(resolvePackagePath('azure-emulator'), 'scenarios/demo.yaml'),
      'utf8',
    ),
  );
