import type { CloseKind } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * What is planned for, as the form of the planner has it.
 *
 * @internal
 */
export interface PlannerSettings {
  /** Of all pods together. */
  readonly connectionsPerSecond: number;
  /** The busiest seconds ÷ the mean, 1 or more. */
  readonly peakFactor: number;
  readonly durationSeconds: number;
  readonly closes: CloseKind;
  /** Percent of the connections that go to the destination that takes most. */
  readonly busiestPercent: number;
  readonly nodeCount: number;
  readonly addressCount: number;
  readonly idleTimeoutMinutes: number;
  /** A month, out and in. */
  readonly gigabytesOut: number;
  readonly gigabytesIn: number;
}
