import type { BeginContext } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Timing } from './Timing';

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
