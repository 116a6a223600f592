import { join } from 'node:path';
import * as kit from 'emulator-kit';
import { parse } from 'yaml';
import { type Scenario, scenarioSchema } from './Scenario';

/** Reads and checks a scenario: one of the package's own by name, a YAML file by path, or an object. Throws an error with the path of each mistake. @internal */
export function readScenario(scenario: string | Scenario) {
  // Sources and built package alike have their scenarios beside `package.json`.
  const root = require.resolve('aws-emulator/package.json');
  const folder = join(root, '../scenarios');
  return kit.readScenario(scenario, { schema: scenarioSchema, folder, parse });
}
