import type {
  BeginContext,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * How long something is tried again: until the signal aborts, or `waitForRetry` says no.
 *
 * @internal
 */
export interface Patience {
  readonly timing: Timing;
  readonly signal: AbortSignal;
  readonly waitForRetry?: BeginContext['waitForRetry'];
}
