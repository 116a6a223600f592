import type { ConnectionSeries } from '../../model/ConnectionSeries';
import type { Sample } from '../../model/Sample';

/**
 * Series of connections that all stay open: on no day was one attempted.
 *
 * @internal
 */
export function connectionSeries(series: {
  readonly tcpConnections?: readonly Sample[];
  readonly udpConnections?: readonly Sample[];
  readonly failedConnections?: readonly Sample[];
}): ConnectionSeries {
  const none = (samples: readonly Sample[] | undefined) =>
    samples?.map(({ at }) => ({ at, value: 0 }));
  return {
    ...series,
    tcpAttemptsPerSecond: none(series.tcpConnections),
    udpAttemptsPerSecond: none(series.udpConnections),
  };
}
