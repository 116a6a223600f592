import type { planFieldSchema } from './planFieldSchema';

/**
 * The value of the plan field.
 *
 * @internal
 */
export type PlanValue = typeof planFieldSchema.TOutput;
