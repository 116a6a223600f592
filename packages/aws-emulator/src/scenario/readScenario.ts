import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod/v3';
import type { Scenario } from './Scenario';
import { scenarioSchema } from './scenarioSchema';

/**
 * Reads and checks a scenario: one of the package's own by name, a YAML file by path, or an object. Throws an error with the path of each mistake.
 *
 * @internal
 */
export function readScenario(
  scenario: string | Scenario,
): z.output<typeof scenarioSchema> {
  const raw: unknown =
    typeof scenario === 'string' ? parse(readText(scenario)) : scenario;
  const result = scenarioSchema.safeParse(raw);
  if (!result.success) {
    const name = typeof scenario === 'string' ? scenario : 'given in code';
    throw new Error(
      `Scenario ${name} is not valid: ${result.error.issues
        .map(issue => `${issue.path.join('.') || 'it'}: ${issue.message}`)
        .join('; ')}`,
    );
  }
  return result.data;
}

function readText(scenario: string): string {
  const own = join(packageRoot(), 'scenarios', `${scenario}.yaml`);
  const path = /\.ya?ml$/.test(scenario) ? scenario : own;
  if (!existsSync(path)) {
    throw new Error(
      `There is no scenario '${scenario}': give 'demo', 'empty' or the path of a .yaml file`,
    );
  }
  return readFileSync(path, 'utf8');
}

/** Sources and built package alike have their scenarios beside `package.json`. */
function packageRoot(): string {
  return dirname(require.resolve('aws-emulator/package.json'));
}
