import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { GatewayFacts } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { valuesOf } from './valuesOf';

type GroupName = 'packets' | 'droppedPackets';

/**
 * One gateway's packets from the answers of all; undefined unless both figures were reported: "not
 * reported" is not 0.
 *
 * @internal
 */
export function mapPackets(
  resourceId: string,
  options: {
    readonly groups: Readonly<Record<GroupName, MetricQuery>>;
    readonly answers: Readonly<
      Record<GroupName, readonly MetricsQueryResult[]>
    >;
  },
): GatewayFacts['packets'] {
  const { groups, answers } = options;
  const sumOf = (name: GroupName) => {
    const values = valuesOf(resourceId, {
      query: groups[name],
      answers: answers[name],
    });
    return values.length > 0
      ? values.reduce((total, { value }) => total + value, 0)
      : undefined;
  };
  const total = sumOf('packets');
  const dropped = sumOf('droppedPackets');
  if (total === undefined || dropped === undefined) return undefined;
  const { start, end } = groups.packets.window;
  return {
    total,
    dropped,
    window: { start: start.toISOString(), end: end.toISOString() },
  };
}
