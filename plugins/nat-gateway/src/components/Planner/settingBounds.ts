import type { PlannerSettings } from './PlannerSettings';

/** Round numbers between two powers of ten. */
const rounds = (from: number, to: number) =>
  [0.1, 1, 10, 100, 1000, 10_000, 100_000]
    .flatMap(power => [1, 2, 3, 5, 7].map(digit => digit * power))
    .filter(stop => stop >= from && stop <= to);

/**
 * From where to where each setting goes, and where its slider stops; without stops, at each whole number.
 *
 * @internal
 */
export const settingBounds: {
  readonly [Name in keyof Omit<PlannerSettings, 'closes'>]: {
    readonly min: number;
    readonly max: number;
    readonly isWhole?: boolean;
    readonly stops?: readonly number[];
  };
} = {
  connectionsPerSecond: { min: 0.1, max: 10_000, stops: rounds(0.1, 10_000) },
  peakFactor: { min: 1, max: 20 },
  durationSeconds: { min: 0.1, max: 3600, stops: rounds(0.1, 3600) },
  busiestPercent: { min: 1, max: 100, isWhole: true },
  nodeCount: { min: 1, max: 1000, isWhole: true, stops: rounds(1, 1000) },
  addressCount: { min: 1, max: 16, isWhole: true },
  idleTimeoutMinutes: { min: 4, max: 120, isWhole: true },
  gigabytesOut: { min: 0, max: 500_000, stops: [0, ...rounds(1, 500_000)] },
  gigabytesIn: { min: 0, max: 500_000, stops: [0, ...rounds(1, 500_000)] },
};
