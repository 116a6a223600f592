import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { GatewayHistory } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { attemptsPerSecond } from './attemptsPerSecond';
import { isTcp, isUdp } from './protocols';
import { valuesOf } from './valuesOf';

const MINUTES_OF_DAY = 1440;

/**
 * New connections each second in the busiest minute of each day, by protocol.
 *
 * @internal
 */
export function mapDailyAttempts(
  resourceId: string,
  options: {
    readonly query: MetricQuery;
    readonly answers: readonly MetricsQueryResult[];
  },
): Pick<
  GatewayHistory['series'],
  'tcpAttemptsPerSecond' | 'udpAttemptsPerSecond'
> {
  const attempted = valuesOf(resourceId, options).filter(({ dimensions }) =>
    dimensions.includes('attempted'),
  );
  const of = (isProtocol: typeof isTcp) =>
    attempted
      .filter(({ dimensions: [protocol] }) => isProtocol(protocol))
      .map(each => ({
        at: each.at,
        value: attemptsPerSecond(each, { minutes: MINUTES_OF_DAY }),
      }));
  const tcp = of(isTcp);
  const udp = of(isUdp);
  return {
    ...(tcp.length > 0 && { tcpAttemptsPerSecond: tcp }),
    ...(udp.length > 0 && { udpAttemptsPerSecond: udp }),
  };
}
