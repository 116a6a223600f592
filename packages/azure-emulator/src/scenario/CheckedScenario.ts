import type { z } from 'zod/v3';
import type { scenarioSchema } from './scenarioSchema';

/**
 * A scenario after its check, with all defaults in.
 *
 * @internal
 */
export type CheckedScenario = z.output<typeof scenarioSchema>;
