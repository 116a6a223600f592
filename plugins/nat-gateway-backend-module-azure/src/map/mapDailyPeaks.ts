import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { GatewayHistory } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { isTcp, isUdp } from './protocols';
import { type MetricValue, valuesOf } from './valuesOf';

const MINUTES_OF_DAY = 1440;

const samplesOf = (values: readonly MetricValue[]) =>
  values.map(({ at, value }) => ({ at, value }));

/**
 * One gateway's daily peaks from the answers of all.
 *
 * - A day of which less than half was reported, such as the gateway's first, may have missed its
 *   peak and is left out. Azure reports UDP only where there is some, so either protocol will do.
 * - A day with more samples than minutes was measured in several places at once, whose sum of a
 *   minute is not told: the highest sample is too low for a peak, and `isPartial` says so.
 *
 * @internal
 */
export function mapDailyPeaks(
  resourceId: string,
  options: {
    readonly query: MetricQuery;
    readonly answers: readonly MetricsQueryResult[];
  },
): GatewayHistory & { readonly isPartial: boolean } {
  const values = valuesOf(resourceId, options);
  const countsByDay = new Map<string, number>();
  for (const { at, count = 0 } of values) {
    countsByDay.set(at, Math.max(countsByDay.get(at) ?? 0, count));
  }
  const isMeasured = ({ at }: MetricValue) =>
    (countsByDay.get(at) ?? 0) >= MINUTES_OF_DAY / 2;
  const isPartial = ({ count = 0 }: MetricValue) => count > MINUTES_OF_DAY;
  const whole = values.filter(each => isMeasured(each) && !isPartial(each));
  const tcp = whole.filter(({ dimensions: [protocol] }) => isTcp(protocol));
  const udp = whole.filter(({ dimensions: [protocol] }) => isUdp(protocol));
  return {
    resourceId,
    series: {
      ...(tcp.length > 0 && { tcpConnections: samplesOf(tcp) }),
      ...(udp.length > 0 && { udpConnections: samplesOf(udp) }),
    },
    isPartial: values.some(isPartial),
  };
}
