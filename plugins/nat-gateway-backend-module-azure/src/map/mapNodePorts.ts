import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { NodePorts } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { type MetricValue, valuesOf } from './valuesOf';

/**
 * What is asked of a load balancer with each quarter of an hour.
 *
 * @internal
 */
export type NodePortQuery = 'allocatedPorts' | 'usedPorts';

/** The busiest are what people look for. */
const MOST_NODES = 50;
const MINUTE = 60_000;

const fullness = ({ allocatedPorts, usedPorts }: NodePorts['nodes'][number]) =>
  allocatedPorts ? usedPorts / allocatedPorts : 0;

/** By node and protocol: the highest of what all frontends have at a time, or had at any. */
function highestByNode(
  values: readonly MetricValue[],
): ReadonlyMap<string, number> {
  const atOnce = new Map<string, number>();
  for (const { at, dimensions, value } of values) {
    const [node, , protocol] = dimensions;
    const key = `${node} ${protocol}\0${at}`;
    atOnce.set(key, (atOnce.get(key) ?? 0) + value);
  }
  const highest = new Map<string, number>();
  for (const [key, ports] of atOnce) {
    const [node] = key.split('\0');
    highest.set(node, Math.max(highest.get(node) ?? 0, ports));
  }
  return highest;
}

/**
 * The SNAT ports of each node behind a load balancer; undefined when none was reported. A node has ports of
 * each outbound address, and of each protocol apart: the protocol that it uses most of counts.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-diagnostics, read 2026-12-01.
 *
 * @internal
 */
export function mapNodePorts(
  loadBalancerResourceId: string,
  options: {
    readonly queries: Readonly<Record<NodePortQuery, MetricQuery>>;
    readonly answers: Readonly<
      Record<NodePortQuery, readonly MetricsQueryResult[]>
    >;
  },
): NodePorts | undefined {
  const { answers, queries } = options;
  const read = (name: NodePortQuery) =>
    highestByNode(
      valuesOf(loadBalancerResourceId, {
        query: queries[name],
        answers: answers[name],
      }),
    );
  const used = read('usedPorts');
  if (used.size === 0) return undefined;
  const allocated = read('allocatedPorts');
  const most = new Map<string, NodePorts['nodes'][number]>();
  for (const [key, ports] of used) {
    const [address] = key.split(' ');
    const before = most.get(address);
    if (before && before.usedPorts >= ports) continue;
    const allocatedPorts = allocated.get(key);
    most.set(address, {
      address,
      usedPorts: Math.round(ports),
      ...(allocatedPorts !== undefined && {
        allocatedPorts: Math.round(allocatedPorts),
      }),
    });
  }
  const { end, start } = queries.usedPorts.window;
  return {
    observedAt: end.toISOString(),
    windowMinutes: Math.round((end.getTime() - start.getTime()) / MINUTE),
    nodeCount: most.size,
    nodes: [...most.values()]
      .sort(
        (one, other) =>
          fullness(other) - fullness(one) || other.usedPorts - one.usedPorts,
      )
      .slice(0, MOST_NODES),
  };
}
