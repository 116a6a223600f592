import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * How working on a step ended. `stopped`: the run goes back, so nothing more was sent.
 * `unacknowledged`: it would move egress back, and that was not acknowledged.
 *
 * @internal
 */
export type StepOutcome =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unacknowledged' }
  | { readonly kind: 'failed'; readonly error: RunError };
