import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { ClusterHistory } from 'backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { valuesOf } from './valuesOf';

type QueryName = 'usedPorts' | 'failures';

const DAY = 86_400_000;

/**
 * How a cluster's load balancer did, from the answers of all; undefined when nothing was reported.
 *
 * - A node has ports of each outbound address, and of each protocol apart. What it used of all
 *   addresses is added up, though the peaks of a day may lie in different minutes: an upper bound.
 * - Where connections were counted, and none of them as failed, none failed.
 * - Days before the first value are not in the window: the load balancer is younger.
 *
 * @internal
 */
export function mapPortUse(
  loadBalancerResourceId: string,
  options: {
    readonly queries: Readonly<Record<QueryName, MetricQuery>>;
    readonly answers: Readonly<
      Record<QueryName, readonly MetricsQueryResult[]>
    >;
  },
): ClusterHistory['loadBalancer'] | undefined {
  const { answers, queries } = options;
  const values = (name: QueryName) =>
    valuesOf(loadBalancerResourceId, {
      query: queries[name],
      answers: answers[name],
    });
  const used = values('usedPorts');
  const counted = values('failures');
  const [first] = [...used, ...counted].map(({ at }) => at).sort();
  if (first === undefined) return undefined;

  const portsOfNodes = new Map<string, number>();
  for (const { at, dimensions, value } of used) {
    const [node, , protocol] = dimensions;
    const key = `${at} ${node} ${protocol}`;
    portsOfNodes.set(key, (portsOfNodes.get(key) ?? 0) + value);
  }
  const failed = counted
    .filter(({ dimensions: [state] }) => state === 'failed')
    .reduce((sum, { value }) => sum + value, 0);
  const { end } = queries.failures.window;
  return {
    ...(portsOfNodes.size > 0 && {
      busiestNodePorts: [...portsOfNodes.values()].reduce((most, ports) =>
        Math.max(most, ports),
      ),
    }),
    ...(counted.length > 0 && { failedConnections: failed }),
    windowDays: Math.max(
      1,
      Math.floor((end.getTime() - Date.parse(first)) / DAY),
    ),
  };
}
