import { bytesPerPacket } from './bytesPerPacket';
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

/** Assumed: what leaves by an outbound rule has no port of the frontend's. */
const outboundPort = '0';
const volumeDimensions = ['FrontendIPAddress', 'FrontendPort', 'Direction'];

/**
 * The metrics of Microsoft.Network/loadBalancers. Only egress has volume here; what is let in is healthy, and nobody comes.
 *
 * Source: https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-network-loadbalancers-metrics (its text of July 2024). Ports, connections and bytes of a node are spread evenly over the frontends (assumed).
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
    {
      name: 'ByteCount',
      displayName: 'Byte Count',
      description: 'Total number of Bytes transmitted within time period',
      unit: 'Bytes',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      cells: minute => volume(minute, 1),
    },
    {
      name: 'PacketCount',
      displayName: 'Packet Count',
      description: 'Total number of Packets transmitted within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      cells: minute => volume(minute, bytesPerPacket),
    },
    {
      name: 'SYNCount',
      displayName: 'SYN Count',
      description: 'Total number of SYN Packets transmitted within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      cells: minute =>
        frontendCells(minute, {
          Direction: 'Out',
          count: sumOf(minute, node => node.tcp.attempted),
        }),
    },
    {
      name: 'VipAvailability',
      displayName: 'Data Path Availability',
      description:
        'Average Load Balancer data path availability per time duration',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: ['FrontendIPAddress', 'FrontendPort'],
      cells: availability,
    },
    {
      name: 'DipAvailability',
      displayName: 'Health Probe Status',
      description:
        'Average Load Balancer health probe status per time duration',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: [
        'ProtocolType',
        'BackendPort',
        'FrontendIPAddress',
        'FrontendPort',
        'BackendIPAddress',
      ],
      cells: health,
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

function volume(
  minute: LoadBalancerMinute,
  divisor: number,
): readonly MetricCell[] {
  return [
    { Direction: 'In', bytes: sumOf(minute, node => node.bytesIn) },
    { Direction: 'Out', bytes: sumOf(minute, node => node.bytesOut) },
  ].flatMap(({ Direction, bytes }) =>
    frontendCells(minute, { Direction, count: Math.round(bytes / divisor) }),
  );
}

function frontendCells(
  minute: LoadBalancerMinute,
  options: { readonly Direction: string; readonly count: number },
): readonly MetricCell[] {
  const { Direction, count } = options;
  return spread(minute, count).map(({ FrontendIPAddress, value }) => ({
    value,
    dimensions: { FrontendIPAddress, FrontendPort: outboundPort, Direction },
  }));
}

function sumOf(
  { nodes }: LoadBalancerMinute,
  valueOf: (node: Node) => number,
): number {
  return nodes.reduce((sum, node) => sum + valueOf(node), 0);
}

/** The way through a load balancer does not suffer when nodes have no ports left. */
function availability(minute: LoadBalancerMinute): readonly MetricCell[] {
  const ways = [
    ...minute.frontendIPAddresses.map(FrontendIPAddress => ({
      FrontendIPAddress,
      FrontendPort: outboundPort,
    })),
    ...minute.rules.map(({ frontendIPAddress, frontendPort }) => ({
      FrontendIPAddress: frontendIPAddress,
      FrontendPort: frontendPort,
    })),
  ];
  return ways.map(dimensions => ({ dimensions, value: 100 }));
}

/** Only where a rule has a probe. All nodes are well: none of them can fall ill here. */
function health(minute: LoadBalancerMinute): readonly MetricCell[] {
  return minute.rules
    .filter(({ isProbed }) => isProbed)
    .flatMap(rule =>
      minute.nodes.map(node => ({
        value: 100,
        dimensions: {
          ProtocolType: protocols[0].ProtocolType,
          BackendPort: rule.backendPort,
          FrontendIPAddress: rule.frontendIPAddress,
          FrontendPort: rule.frontendPort,
          BackendIPAddress: node.backendIPAddress,
        },
      })),
    );
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
