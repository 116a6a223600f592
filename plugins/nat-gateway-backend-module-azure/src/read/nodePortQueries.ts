import type { NodePortQuery } from '../map/mapNodePorts';
import type { MetricQuery } from './MetricQuery';

const STEP = 5 * 60_000;

// Nodes × outbound addresses × protocols; the busiest come first, so that only quiet ones are left out.
const SERIES_PER_LOAD_BALANCER = 1000;

/**
 * The two calls that tell the SNAT ports of nodes, at a moment: the last quarter of an hour in steps of five
 * minutes, by node, address and protocol.
 *
 * @internal
 */
export function nodePortQueries(
  now: Date,
): Readonly<Record<NodePortQuery, MetricQuery>> {
  const end = Math.floor(now.getTime() / STEP) * STEP;
  const shared = {
    namespace: 'Microsoft.Network/loadBalancers',
    interval: 'PT5M',
    window: { start: new Date(end - 3 * STEP), end: new Date(end) },
    dimensions: ['BackendIPAddress', 'FrontendIPAddress', 'ProtocolType'],
    seriesPerResource: SERIES_PER_LOAD_BALANCER,
  } as const;
  return {
    usedPorts: {
      ...shared,
      metric: 'UsedSnatPorts',
      aggregations: ['maximum'],
      orderBy: 'maximum desc',
    },
    allocatedPorts: {
      ...shared,
      metric: 'AllocatedSnatPorts',
      aggregations: ['average'],
    },
  };
}
