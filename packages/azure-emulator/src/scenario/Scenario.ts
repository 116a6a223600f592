import type { z } from 'zod/v3';
import type { scenarioSchema } from './scenarioSchema';

/**
 * A scenario as it is written: what has a default may be left out.
 *
 * @public
 */
export type Scenario = z.input<typeof scenarioSchema>;
