import type { PlannerSettings } from './PlannerSettings';

/**
 * Where a plan from nothing begins: a cluster of ten nodes with one destination that takes most.
 *
 * @internal
 */
export const initialSettings: PlannerSettings = {
  connectionsPerSecond: 100,
  peakFactor: 3,
  durationSeconds: 5,
  closes: 'fin',
  busiestPercent: 70,
  nodeCount: 10,
  addressCount: 1,
  idleTimeoutMinutes: 4,
  gigabytesOut: 500,
  gigabytesIn: 1500,
};
