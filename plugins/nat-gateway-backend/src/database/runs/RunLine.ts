import type { RunEvent } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A line of a run's log before it has its place and time.
 *
 * @internal
 */
export type RunLine = Pick<
  RunEvent,
  'level' | 'stepKey' | 'message' | 'wording'
>;
