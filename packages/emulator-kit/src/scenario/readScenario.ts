import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod/v3';

/**
 * Reads and checks a scenario: one of a package's own by name, a YAML file by path, or an object.
 *
 * Throws with the place of each mistake.
 *
 * @public
 */
export function readScenario<Schema extends z.ZodTypeAny>(
  scenario: string | object,
  options: {
    readonly schema: Schema;
    /** The folder of the package's own scenarios. */
    readonly folder: string;
    /** Reads YAML. */
    readonly parse: (text: string) => unknown;
  },
): z.output<Schema> {
  const { schema, folder, parse } = options;
  const isNamed = typeof scenario === 'string';
  const result = schema.safeParse(
    isNamed ? parse(readText(scenario, folder)) : scenario,
  );
  if (!result.success) {
    const name = isNamed ? scenario : 'given in code';
    throw new Error(
      `Scenario ${name} is not valid: ${result.error.issues
        .map(issue => `${issue.path.join('.') || 'it'}: ${issue.message}`)
        .join('; ')}`,
    );
  }
  return result.data as z.output<Schema>;
}

function readText(scenario: string, folder: string): string {
  const own = join(folder, `${scenario}.yaml`);
  const path = /\.ya?ml$/.test(scenario) ? scenario : own;
  if (!existsSync(path)) {
    throw new Error(
      `There is no scenario '${scenario}': give 'demo', 'empty' or the path of a .yaml file`,
    );
  }
  return readFileSync(path, 'utf8');
}
