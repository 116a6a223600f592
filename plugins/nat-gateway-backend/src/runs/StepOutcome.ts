import type { RunError } from 'backstage-plugin-nat-gateway-common';

/**
 * How working on a step, or on the steps of a phase, ended.
 *
 * @internal
 */
export type StepOutcome =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: RunError };
