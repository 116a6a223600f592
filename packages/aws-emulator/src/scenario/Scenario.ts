import type { z } from 'zod/v3';
import type { scenarioSchema } from './scenarioSchema';

/**
 * The initial state of an emulator. Fields that are left out have AWS's defaults.
 *
 * @public
 */
export type Scenario = z.input<typeof scenarioSchema>;
