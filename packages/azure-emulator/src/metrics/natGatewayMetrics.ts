import { bytesPerPacket } from './bytesPerPacket';
import type { GatewayMinute } from './GatewayMinute';
import type { MetricDefinition } from './MetricDefinition';

/** TCP and UDP by their numbers, as Azure Monitor has them in the dimension `Protocol`. */
const protocols = ['6', '17'];
const byDirection = ['In', 'Out'].flatMap(Direction =>
  protocols.map(Protocol => ({ Protocol, Direction })),
);

/**
 * The six metrics of Microsoft.Network/natGateways.
 *
 * Names, words and dimensions: https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-network-natgateways-metrics (its text of May 2024). That `SNATConnectionCount` counts new connections, against its description there: https://learn.microsoft.com/azure/nat-gateway/nat-metrics.
 *
 * @internal
 */
export const natGatewayMetrics: readonly MetricDefinition<GatewayMinute>[] = [
  {
    name: 'ByteCount',
    displayName: 'Bytes',
    description: 'Total number of Bytes transmitted within time period',
    unit: 'Bytes',
    primaryAggregation: 'Total',
    dimensions: ['Protocol', 'Direction'],
    combinations: () => byDirection,
    values: minute => volume(minute, 1),
  },
  {
    name: 'PacketCount',
    displayName: 'Packets',
    description: 'Total number of Packets transmitted within time period',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol', 'Direction'],
    combinations: () => byDirection,
    values: minute => volume(minute, bytesPerPacket),
  },
  {
    name: 'PacketDropCount',
    displayName: 'Dropped Packets',
    description: 'Count of dropped packets',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: [],
    combinations: () => [{}],
    values: minute => [minute.packetDrops],
  },
  {
    name: 'SNATConnectionCount',
    displayName: 'SNAT Connection Count',
    description: 'Total concurrent active connections',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol', 'ConnectionState'],
    combinations: () =>
      protocols.flatMap(Protocol =>
        ['Attempted', 'Failed'].map(ConnectionState => ({
          Protocol,
          ConnectionState,
        })),
      ),
    values: ({ tcp, udp }) => [
      tcp.attempted,
      tcp.failed,
      udp.attempted,
      udp.failed,
    ],
  },
  {
    name: 'TotalConnectionCount',
    displayName: 'Total SNAT Connection Count',
    description: 'Total number of active SNAT connections',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol'],
    combinations: () => protocols.map(Protocol => ({ Protocol })),
    values: ({ tcp, udp }) => [tcp.active, udp.active],
  },
  {
    name: 'DatapathAvailability',
    displayName: 'Datapath Availability (Preview)',
    description: 'NAT Gateway Datapath Availability',
    unit: 'Count',
    primaryAggregation: 'Average',
    dimensions: [],
    combinations: () => [{}],
    values: minute => [minute.datapathAvailability],
  },
];

/** In the order of `byDirection`. */
function volume(minute: GatewayMinute, divisor: number): readonly number[] {
  const all = minute.tcp.attempted + minute.udp.attempted;
  const tcpShare = all === 0 ? 1 : minute.tcp.attempted / all;
  const bytesIn = Math.round(minute.bytesIn / divisor);
  const bytesOut = Math.round(minute.bytesOut / divisor);
  const tcpIn = Math.round((minute.bytesIn * tcpShare) / divisor);
  const tcpOut = Math.round((minute.bytesOut * tcpShare) / divisor);
  return [tcpIn, bytesIn - tcpIn, tcpOut, bytesOut - tcpOut];
}
