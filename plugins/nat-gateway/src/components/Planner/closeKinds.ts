/**
 * How connections end, as the planner offers it.
 *
 * @internal
 */
export const closeKinds = ['fin', 'rst', 'halfOpen', 'idle'] as const;
