import { bytesPerPacket } from './bytesPerPacket';
import type { GatewayMinute } from './GatewayMinute';
import type { MetricDefinition } from './MetricDefinition';

/** Protocol numbers as Azure Monitor has them in the dimension `Protocol`. */
const tcp = '6';
const udp = '17';

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
    cells: minute => volume(minute, 1),
  },
  {
    name: 'PacketCount',
    displayName: 'Packets',
    description: 'Total number of Packets transmitted within time period',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol', 'Direction'],
    cells: minute => volume(minute, bytesPerPacket),
  },
  {
    name: 'PacketDropCount',
    displayName: 'Dropped Packets',
    description: 'Count of dropped packets',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: [],
    cells: minute => [{ dimensions: {}, value: minute.packetDrops }],
  },
  {
    name: 'SNATConnectionCount',
    displayName: 'SNAT Connection Count',
    description: 'Total concurrent active connections',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol', 'ConnectionState'],
    cells: ({ tcp: ofTcp, udp: ofUdp }) => [
      state(tcp, 'Attempted', ofTcp.attempted),
      state(tcp, 'Failed', ofTcp.failed),
      state(udp, 'Attempted', ofUdp.attempted),
      state(udp, 'Failed', ofUdp.failed),
    ],
  },
  {
    name: 'TotalConnectionCount',
    displayName: 'Total SNAT Connection Count',
    description: 'Total number of active SNAT connections',
    unit: 'Count',
    primaryAggregation: 'Total',
    dimensions: ['Protocol'],
    cells: minute => [
      { dimensions: { Protocol: tcp }, value: minute.tcp.active },
      { dimensions: { Protocol: udp }, value: minute.udp.active },
    ],
  },
  {
    name: 'DatapathAvailability',
    displayName: 'Datapath Availability (Preview)',
    description: 'NAT Gateway Datapath Availability',
    unit: 'Count',
    primaryAggregation: 'Average',
    dimensions: [],
    cells: minute => [{ dimensions: {}, value: minute.datapathAvailability }],
  },
];

function state(protocol: string, connectionState: string, value: number) {
  return {
    dimensions: { Protocol: protocol, ConnectionState: connectionState },
    value,
  };
}

function volume(minute: GatewayMinute, divisor: number) {
  const all = minute.tcp.attempted + minute.udp.attempted;
  const tcpShare = all === 0 ? 1 : minute.tcp.attempted / all;
  return (['In', 'Out'] as const).flatMap(Direction => {
    const bytes = Direction === 'In' ? minute.bytesIn : minute.bytesOut;
    const ofTcp = Math.round((bytes * tcpShare) / divisor);
    return [
      { dimensions: { Protocol: tcp, Direction }, value: ofTcp },
      {
        dimensions: { Protocol: udp, Direction },
        value: Math.round(bytes / divisor) - ofTcp,
      },
    ];
  });
}
