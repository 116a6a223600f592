import type { z } from 'zod/v3';
import type { scenarioSchema } from './scenarioSchema';

/**
 * What an emulator starts with. What is left out has AWS's default.
 *
 * @public
 */
export type Scenario = z.input<typeof scenarioSchema>;
