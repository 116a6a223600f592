import { requireWord } from '../../input/requireWord';
import type { SnatTimers } from '../ceilings/CapacityCeilings';
import { portsInUse } from '../portsInUse';
import { checkSamples } from './checkSamples';
import type { ConnectionSeries } from '../../model/ConnectionSeries';
import type { Sample } from '../../model/Sample';

const dayOf = (milliseconds: number) => Math.floor(milliseconds / 86_400_000);

/** Of a day, its highest value. */
function peaksByDay(
  field: string,
  samples: readonly Sample[] = [],
): ReadonlyMap<number, Sample> {
  const peaks = new Map<number, Sample>();
  for (const sample of checkSamples(field, samples)) {
    const day = dayOf(sample.milliseconds);
    const known = peaks.get(day);
    if (!known || sample.value > known.value) peaks.set(day, sample);
  }
  return peaks;
}

/**
 * The most ports of one protocol that were in use on each UTC day: its peak of connections, and the
 * hold times its busiest minute. A day on which either was not measured is left out.
 *
 * @throws InputError when a sample is broken.
 * @public
 */
export function dailyPorts(
  series: ConnectionSeries,
  options: { readonly protocol: 'TCP' | 'UDP'; readonly timers: SnatTimers },
): readonly Sample[] {
  const protocol = requireWord('protocol', options.protocol, ['TCP', 'UDP']);
  const connections = peaksByDay(
    protocol === 'TCP' ? 'tcpConnections' : 'udpConnections',
    protocol === 'TCP' ? series.tcpConnections : series.udpConnections,
  );
  const attempts = peaksByDay(
    protocol === 'TCP' ? 'tcpAttemptsPerSecond' : 'udpAttemptsPerSecond',
    protocol === 'TCP'
      ? series.tcpAttemptsPerSecond
      : series.udpAttemptsPerSecond,
  );
  return [...connections].flatMap(([day, { at, value }]) => {
    const attempted = attempts.get(day);
    const inUse =
      attempted &&
      portsInUse(
        {
          protocol,
          connections: value,
          attemptsPerSecond: attempted.value,
        },
        options,
      );
    return inUse ? [{ at, value: inUse.atMost }] : [];
  });
}
