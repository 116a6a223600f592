import type { StepOutcome } from './StepOutcome';

/**
 * How working on the steps of a phase ended. `unacknowledged` names the steps, by key, that would
 * move egress back and were not acknowledged.
 *
 * @internal
 */
export type StepsOutcome =
  | Exclude<StepOutcome, { readonly kind: 'unacknowledged' }>
  | { readonly kind: 'unacknowledged'; readonly keys: readonly string[] };
