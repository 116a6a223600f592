import {
  type RunState,
  isTerminalRunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a key whose newest run is in this state may be tried again: it ended unsuccessfully.
 *
 * @internal
 */
export function retriesKey(state: RunState): boolean {
  return isTerminalRunState(state) && state !== 'succeeded';
}
