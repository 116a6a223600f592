import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';

type ValueOf = (slice: UsageSlice, seconds: number) => number | undefined;

const perSecond =
  (figure: 'bytesIn' | 'bytesOut' | 'packets', times: number): ValueOf =>
  (slice, seconds) => {
    const sum = slice[figure];
    return sum === undefined ? undefined : (times * sum) / seconds;
  };

/**
 * What charts show of a slice that lasts so many seconds.
 *
 * @internal
 */
export const usageFigures = {
  peakTcpConnections: slice => slice.peakTcpConnections,
  peakUdpConnections: slice => slice.peakUdpConnections,
  portsInUseAtMost: slice => slice.portsInUseAtMost,
  attemptedConnections: slice => slice.attemptedConnections,
  failedConnections: slice => slice.failedConnections,
  bitsInPerSecond: perSecond('bytesIn', 8),
  bitsOutPerSecond: perSecond('bytesOut', 8),
  packetsPerSecond: perSecond('packets', 1),
  droppedPackets: slice => slice.droppedPackets,
  datapathAvailabilityPercent: slice => slice.datapathAvailabilityPercent,
} as const satisfies Readonly<Record<string, ValueOf>>;

/**
 * The name of one of {@link usageFigures}.
 *
 * @internal
 */
export type UsageFigure = keyof typeof usageFigures;
