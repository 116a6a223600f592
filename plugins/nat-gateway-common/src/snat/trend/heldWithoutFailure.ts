import { requireNumbers } from '../../input/requireNumbers';
import type { HeldWithoutFailure } from '../../model/SnatUsage';
import type { SnatTimers } from '../ceilings/CapacityCeilings';
import { checkSamples } from './checkSamples';
import { dailyPorts } from './dailyPorts';
import type { ConnectionSeries } from '../../model/ConnectionSeries';

/** A whole week, so that each day of it is in; a judgement of ours. */
const leastDays = 7;
/** A tenth below is the same level: traffic is never twice the same; a judgement of ours. */
const sameLevelRatio = 0.9;

const dayOf = (at: string) => at.slice(0, 10);

/**
 * What past days prove of a level: on a week of days or more since a connection last failed, as
 * many ports were in use, more than one destination takes, and none failed. Had all gone to one
 * destination, and held their ports as long as that, some would have. Days below that ceiling prove
 * nothing: none would have failed anyhow. Undefined where nothing is proven.
 *
 * Days on which the gateway had more addresses, as far as that is known, prove nothing of today's.
 *
 * @throws InputError when a sample is broken, or a number negative, NaN or absurd.
 * @internal
 */
export function heldWithoutFailure(
  series: ConnectionSeries,
  options: {
    readonly protocol: 'TCP' | 'UDP';
    readonly timers: SnatTimers;
    readonly ports: number;
    /** What one destination takes from all addresses. */
    readonly ceiling: number;
    /** ISO 8601: until then it had more addresses. */
    readonly fewerAddressesSince?: string;
  },
): HeldWithoutFailure | undefined {
  const { protocol, timers, ports, ceiling, fewerAddressesSince } = options;
  requireNumbers('level', { ports, ceiling }, { min: 0, max: 1e15 });
  const counted = checkSamples(
    'failedConnections',
    series.failedConnections ?? [],
  );
  const before = counted.reduce(
    (newest, { at, value }) =>
      value > 0 && dayOf(at) > newest ? dayOf(at) : newest,
    fewerAddressesSince === undefined ? '' : dayOf(fewerAddressesSince),
  );
  const withoutFailure = new Set(
    counted.map(({ at }) => dayOf(at)).filter(day => day > before),
  );
  const level = Math.max(ceiling, sameLevelRatio * ports);
  const held = dailyPorts(series, { protocol, timers })
    .filter(({ at, value }) => withoutFailure.has(dayOf(at)) && value >= level)
    .map(({ value }) => value);
  return held.length >= leastDays
    ? { days: held.length, ports: Math.min(...held) }
    : undefined;
}
