import { bytesPerPacket } from './bytesPerPacket';
import type { LoadBalancerMinute } from './LoadBalancerMinute';
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
/** Per cent. */
const healthy = 100;
const volumeDimensions = ['FrontendIPAddress', 'FrontendPort', 'Direction'];

/**
 * The metrics of Microsoft.Network/loadBalancers. Only egress has volume here; inbound paths are healthy and carry no traffic.
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
      ...ports(node => node.allocatedPorts),
    },
    {
      name: 'UsedSnatPorts',
      displayName: 'Used SNAT Ports',
      description: 'Total number of SNAT ports used within time period',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: portDimensions,
      ...ports((node, key) => node[key].usedPorts),
    },
    {
      name: 'SnatConnectionCount',
      displayName: 'SNAT Connection Count',
      description:
        'Total number of new SNAT connections created within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: ['FrontendIPAddress', 'BackendIPAddress', 'ConnectionState'],
      combinations: connectionsBy,
      values: connections,
    },
    {
      name: 'ByteCount',
      displayName: 'Byte Count',
      description: 'Total number of Bytes transmitted within time period',
      unit: 'Bytes',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      combinations: minute => frontendsBy(minute, ['In', 'Out']),
      values: minute => volume(minute, 1),
    },
    {
      name: 'PacketCount',
      displayName: 'Packet Count',
      description: 'Total number of Packets transmitted within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      combinations: minute => frontendsBy(minute, ['In', 'Out']),
      values: minute => volume(minute, bytesPerPacket),
    },
    {
      name: 'SYNCount',
      displayName: 'SYN Count',
      description: 'Total number of SYN Packets transmitted within time period',
      unit: 'Count',
      primaryAggregation: 'Total',
      dimensions: volumeDimensions,
      combinations: minute => frontendsBy(minute, ['Out']),
      values: minute =>
        spread(minute, [sumOf(minute, node => node.tcp.attempted)]),
    },
    {
      name: 'VipAvailability',
      displayName: 'Data Path Availability',
      description:
        'Average Load Balancer data path availability per time duration',
      unit: 'Count',
      primaryAggregation: 'Average',
      dimensions: ['FrontendIPAddress', 'FrontendPort'],
      combinations: waysIn,
      values: minute => waysIn(minute).map(() => healthy),
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
      combinations: probes,
      values: minute => probes(minute).map(() => healthy),
    },
  ];

function ports(
  portsOf: (node: Node, key: 'tcp' | 'udp') => number,
): Pick<MetricDefinition<LoadBalancerMinute>, 'combinations' | 'values'> {
  return {
    combinations: ({ nodes, frontendIPAddresses }) =>
      nodes.flatMap(({ backendIPAddress }) =>
        protocols.flatMap(({ ProtocolType }) =>
          frontendIPAddresses.map(FrontendIPAddress => ({
            FrontendIPAddress,
            BackendIPAddress: backendIPAddress,
            ProtocolType,
            IsAwaitingRemoval: 'False',
          })),
        ),
      ),
    values: minute =>
      spread(
        minute,
        minute.nodes.flatMap(node => [
          portsOf(node, 'tcp'),
          portsOf(node, 'udp'),
        ]),
      ),
  };
}

function connectionsBy({ nodes, frontendIPAddresses }: LoadBalancerMinute) {
  return nodes.flatMap(({ backendIPAddress }) =>
    ['Successful', 'Failed'].flatMap(ConnectionState =>
      frontendIPAddresses.map(FrontendIPAddress => ({
        FrontendIPAddress,
        BackendIPAddress: backendIPAddress,
        ConnectionState,
      })),
    ),
  );
}

/** In the order of `connectionsBy`. */
function connections(minute: LoadBalancerMinute): readonly number[] {
  return spread(
    minute,
    minute.nodes.flatMap(({ tcp, udp }) => {
      const failed = tcp.failed + udp.failed;
      return [tcp.attempted + udp.attempted - failed, failed];
    }),
  );
}

function frontendsBy(
  { frontendIPAddresses }: LoadBalancerMinute,
  directions: readonly string[],
) {
  return directions.flatMap(Direction =>
    frontendIPAddresses.map(FrontendIPAddress => ({
      FrontendIPAddress,
      FrontendPort: outboundPort,
      Direction,
    })),
  );
}

/** In and out. */
function volume(
  minute: LoadBalancerMinute,
  divisor: number,
): readonly number[] {
  return spread(minute, [
    Math.round(sumOf(minute, node => node.bytesIn) / divisor),
    Math.round(sumOf(minute, node => node.bytesOut) / divisor),
  ]);
}

function sumOf(
  { nodes }: LoadBalancerMinute,
  valueOf: (node: Node) => number,
): number {
  return nodes.reduce((sum, node) => sum + valueOf(node), 0);
}

/** The way through a load balancer does not suffer when nodes have no ports left. */
function waysIn(minute: LoadBalancerMinute) {
  return [
    ...minute.frontendIPAddresses.map(FrontendIPAddress => ({
      FrontendIPAddress,
      FrontendPort: outboundPort,
    })),
    ...minute.rules.map(({ frontendIPAddress, frontendPort }) => ({
      FrontendIPAddress: frontendIPAddress,
      FrontendPort: frontendPort,
    })),
  ];
}

/** Only where a rule has a probe. All nodes are well: none of them can fall ill here. */
function probes(minute: LoadBalancerMinute) {
  return minute.rules
    .filter(({ isProbed }) => isProbed)
    .flatMap(rule =>
      minute.nodes.map(node => ({
        ProtocolType: protocols[0].ProtocolType,
        BackendPort: rule.backendPort,
        FrontendIPAddress: rule.frontendIPAddress,
        FrontendPort: rule.frontendPort,
        BackendIPAddress: node.backendIPAddress,
      })),
    );
}

/** Each count as whole numbers of each frontend that add up to it. */
function spread(
  { frontendIPAddresses }: LoadBalancerMinute,
  counts: readonly number[],
): readonly number[] {
  const all = frontendIPAddresses.length;
  if (all === 1) {
    return counts;
  }
  const parts: number[] = [];
  for (const count of counts) {
    for (let index = 0; index < all; index += 1) {
      parts.push(
        Math.floor((count * (index + 1)) / all) -
          Math.floor((count * index) / all),
      );
    }
  }
  return parts;
}
