import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { ClusterHistory } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { mapDailyFailures } from './mapDailyFailures';
import { isTcp } from './protocols';
import { type MetricValue, valuesOf } from './valuesOf';

/**
 * What is asked of a load balancer.
 *
 * @internal
 */
export type PortQuery = 'allocatedPorts' | 'failures' | 'usedPorts';

const DAY = 86_400_000;

/** Ports that each node has of all addresses on the newest day, TCP's where both are told. */
function allocatedOf(values: readonly MetricValue[]): number | undefined {
  const ofTcp = values.filter(({ dimensions }) => isTcp(dimensions[1]));
  const counted = ofTcp.length > 0 ? ofTcp : values;
  const newest = counted.reduce(
    (at, each) => (each.at > at ? each.at : at),
    '',
  );
  const ports = counted
    .filter(({ at }) => at === newest)
    .reduce((sum, { value }) => sum + value, 0);
  return ports > 0 ? Math.round(ports) : undefined;
}

/**
 * How a cluster's load balancer did, from the answers of all; undefined when nothing was reported.
 *
 * - A node has ports of each outbound address, and of each protocol apart. What it used of all
 *   addresses is added up, though the peaks of a day may lie in different minutes: an upper bound.
 * - Days before the first value are not in the window: the load balancer is younger.
 *
 * @internal
 */
export function mapPortUse(
  loadBalancerResourceId: string,
  options: {
    readonly queries: Readonly<Record<PortQuery, MetricQuery>>;
    readonly answers: Readonly<
      Record<PortQuery, readonly MetricsQueryResult[]>
    >;
  },
): ClusterHistory['loadBalancer'] | undefined {
  const { answers, queries } = options;
  const used = valuesOf(loadBalancerResourceId, {
    query: queries.usedPorts,
    answers: answers.usedPorts,
  });
  const portsPerNode = allocatedOf(
    valuesOf(loadBalancerResourceId, {
      query: queries.allocatedPorts,
      answers: answers.allocatedPorts,
    }),
  );
  const counted = mapDailyFailures(loadBalancerResourceId, {
    query: queries.failures,
    answers: answers.failures,
  });
  const [first] = [...used, ...counted].map(({ at }) => at).sort();
  if (first === undefined) return undefined;

  const portsOfNodes = new Map<string, number>();
  for (const { at, dimensions, value } of used) {
    const [node, , protocol] = dimensions;
    const key = `${at} ${node} ${protocol}`;
    portsOfNodes.set(key, (portsOfNodes.get(key) ?? 0) + value);
  }
  const { end } = queries.failures.window;
  return {
    ...(portsPerNode !== undefined && { portsPerNode }),
    ...(portsOfNodes.size > 0 && {
      busiestNodePorts: [...portsOfNodes.values()].reduce((most, ports) =>
        Math.max(most, ports),
      ),
    }),
    ...(counted.length > 0 && {
      failedConnections: counted.reduce((sum, { value }) => sum + value, 0),
    }),
    windowDays: Math.max(
      1,
      Math.floor((end.getTime() - Date.parse(first)) / DAY),
    ),
  };
}
