import type { LoadBalancerMinute } from './LoadBalancerMinute';
import type { MetricCell } from './MetricCell';
import type { MetricDefinition } from './MetricDefinition';

type Node = LoadBalancerMinute['nodes'][number];

const protocols = [
  { key: 'tcp', ProtocolType: '6' },
  { key: 'udp', ProtocolType: '17' },
] as const;
const portDimensions = [
  'FrontendIPAddress',
  'BackendIPAddress',
  'ProtocolType',
  'IsAwaitingRemoval',
];

/**
 * The three metrics of Microsoft.Network/loadBalancers that tell of egress.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-diagnostics, as known in November 2026. Ports and connections of a node are spread evenly over the frontends (assumed).
 *
 * @internal
 */
export const loadBalancerMetrics: readonly MetricDefinition<LoadBalancerMinute>[] =
  [
    {
      name: 'AllocatedSnatPorts',
      displayName: 'Allocated SNAT Ports',
      description: 'Total number of SNAT ports allocated within time period',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: portDimensions,
      cells: minute => ports(minute, node => node.allocatedPorts),
    },
    {
      name: 'UsedSnatPorts',
      displayName: 'Used SNAT Ports',
      description: 'Total number of SNAT ports used within time period',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: portDimensions,
      cells: minute => ports(minute, (node, key) => node[key].usedPorts),
    },
    {
      name: 'SnatConnectionCount',
      displayName: 'SNAT Connection Count',
      description:
        'Total number of new SNAT connections created within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: ['FrontendIPAddress', 'BackendIPAddress', 'ConnectionState'],
      cells: connections,
    },
  ];

function ports(
  minute: LoadBalancerMinute,
  portsOf: (node: Node, key: 'tcp' | 'udp') => number,
): readonly MetricCell[] {
  return minute.nodes.flatMap(node =>
    protocols.flatMap(({ key, ProtocolType }) =>
      spread(minute, portsOf(node, key)).map(
        ({ FrontendIPAddress, value }) => ({
          value,
          dimensions: {
            FrontendIPAddress,
            BackendIPAddress: node.backendIPAddress,
            ProtocolType,
            IsAwaitingRemoval: 'False',
          },
        }),
      ),
    ),
  );
}

function connections(minute: LoadBalancerMinute): readonly MetricCell[] {
  return minute.nodes.flatMap(node => {
    const failed = node.tcp.failed + node.udp.failed;
    const attempted = node.tcp.attempted + node.udp.attempted;
    return [
      { ConnectionState: 'Successful', count: attempted - failed },
      { ConnectionState: 'Failed', count: failed },
    ].flatMap(({ ConnectionState, count }) =>
      spread(minute, count).map(({ FrontendIPAddress, value }) => ({
        value,
        dimensions: {
          FrontendIPAddress,
          BackendIPAddress: node.backendIPAddress,
          ConnectionState,
        },
      })),
    );
  });
}

/** Whole numbers that add up to the count. */
function spread(
  { frontendIPAddresses }: LoadBalancerMinute,
  count: number,
): readonly { readonly FrontendIPAddress: string; readonly value: number }[] {
  const all = frontendIPAddresses.length;
  return frontendIPAddresses.map((FrontendIPAddress, index) => ({
    FrontendIPAddress,
    value:
      Math.floor((count * (index + 1)) / all) -
      Math.floor((count * index) / all),
  }));
}
