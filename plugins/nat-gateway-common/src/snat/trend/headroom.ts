import { InputError } from '@backstage/errors';
import { checkNamedCeiling } from './checkNamedCeiling';
import { checkSamples } from './checkSamples';
import type { NamedCeiling } from './NamedCeiling';
import type { Sample } from './Sample';

/**
 * What was measured of one gateway; an absent series was not reported.
 *
 * @public
 */
export interface ConnectionSeries {
  /** Connections at a time, the highest of each interval. */
  readonly tcpConnections?: readonly Sample[];
  readonly udpConnections?: readonly Sample[];
  /** New connections each second, in the busiest minute of each interval. */
  readonly tcpAttemptsPerSecond?: readonly Sample[];
  readonly udpAttemptsPerSecond?: readonly Sample[];
  /** Connections that failed in each interval. */
  readonly failedConnections?: readonly Sample[];
}

/**
 * How near the peak of a measured series came to each ceiling.
 *
 * @public
 */
export interface Headroom {
  /** Of the protocol with the higher peak; TCP and UDP have ports of their own. */
  readonly peak: {
    readonly protocol: 'TCP' | 'UDP';
    readonly connections: number;
    readonly at: string;
  };
  readonly window: { readonly start: string; readonly end: string };
  readonly sampleCount: number;
  /** The tightest first. */
  readonly ceilings: readonly {
    readonly ceiling: NamedCeiling;
    /** Held against it: one protocol's peak, or both for `connections`. */
    readonly connections: number;
    readonly used: number;
    /** Negative once it is exceeded. */
    readonly left: number;
  }[];
  /** Absent when failures were not reported; above 0 they are the only evidence of exhaustion. */
  readonly failedConnections?: number;
}

const peakOf = (samples: readonly Sample[]) =>
  samples.reduce<Sample | undefined>(
    (peak, sample) => (peak && peak.value >= sample.value ? peak : sample),
    undefined,
  );

/**
 * From measured series to headroom. Ports in cool-down are held and not counted as connections, so
 * the true headroom is smaller. The two protocols' peaks are added for the ceiling of connections
 * though they may lie in different minutes: an upper bound.
 *
 * @example
 * ```ts
 * headroom(
 *   { tcpConnections: [{ at: '2026-11-20T12:00:00Z', value: 25_000 }] },
 *   { ceilings: namedCeilings(gatewayCeilings('azureStandard'), { ipv4AddressCount: 1 }) },
 * ).ceilings[0]?.used; // 0.5 of one destination's
 * ```
 *
 * @throws InputError when there is no sample of connections, or a sample or a ceiling is broken.
 * @public
 */
export function headroom(
  series: ConnectionSeries,
  options: { readonly ceilings: readonly NamedCeiling[] },
): Headroom {
  options.ceilings.forEach((ceiling, index) =>
    checkNamedCeiling(`ceilings[${index}]`, ceiling),
  );
  const tcp = checkSamples('tcpConnections', series.tcpConnections ?? []);
  const udp = checkSamples('udpConnections', series.udpConnections ?? []);
  const failed =
    series.failedConnections &&
    checkSamples('failedConnections', series.failedConnections);
  const tcpPeak = peakOf(tcp);
  const udpPeak = peakOf(udp);
  const byHeight = [
    ...(tcpPeak ? [{ protocol: 'TCP' as const, ...tcpPeak }] : []),
    ...(udpPeak ? [{ protocol: 'UDP' as const, ...udpPeak }] : []),
  ].sort((one, other) => other.value - one.value);
  const [highest] = byHeight;
  if (!highest) {
    throw new InputError(
      'tcpConnections and udpConnections are both empty; headroom needs one measured series',
    );
  }
  const both = byHeight.reduce((sum, { value }) => sum + value, 0);
  const times = [...tcp, ...udp].sort(
    (one, other) => one.milliseconds - other.milliseconds,
  );
  return {
    peak: {
      protocol: highest.protocol,
      connections: highest.value,
      at: highest.at,
    },
    window: { start: times[0]!.at, end: times[times.length - 1]!.at },
    sampleCount: times.length,
    ceilings: options.ceilings
      .map(ceiling => {
        const connections = ceiling.id === 'connections' ? both : highest.value;
        return {
          ceiling,
          connections,
          used: connections / ceiling.value,
          left: ceiling.value - connections,
        };
      })
      .sort((one, other) => other.used - one.used),
    ...(failed &&
      failed.length > 0 && {
        failedConnections: failed.reduce((sum, { value }) => sum + value, 0),
      }),
  };
}
