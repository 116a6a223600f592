import { snatUsage } from '../../azure/__testUtils__/ofAzure';
import type { NatGateway } from '../../model/NatGateway';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import type { SnatMeasurement } from '../../model/SnatUsage';

const quiet: SnatMeasurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' },
  peakTcpConnections: 100,
  peakTcpAttemptsPerSecond: 0,
  attemptedConnections: 1000,
  failedConnections: 0,
  datapathAvailabilityPercent: 100,
  newestSampleAt: '2026-11-20T12:00:00Z',
};

/**
 * A gateway of one address that is well, changed as a test needs it; `undefined`: nothing measured.
 *
 * @internal
 */
export function gatewayWith(
  measured: Partial<SnatMeasurement> | undefined,
  changes: Partial<NatGateway> = {},
): NatGateway {
  const gateway: NatGateway = {
    id: 'a',
    scope: { provider: 'azure', account: 'demo', id: 's' },
    origin: 'created',
    status: 'healthy',
    resourceId: '/nat',
    name: 'nat-shop-weu',
    container: {
      kind: 'resourceGroup',
      resourceId: '/resourceGroups/rg',
      name: 'rg',
    },
    region: 'westeurope',
    kind: 'azureStandardV2',
    zones: [],
    tcpIdleTimeout: { seconds: 240, basis: 'configured' },
    udpIdleTimeout: { seconds: 240, basis: 'fixed' },
    state: 'ready',
    cloudState: 'Succeeded',
    addresses: [
      {
        resourceId: '/ip',
        name: 'pip',
        kind: 'publicIp',
        ipVersion: 'IPv4',
        addressCount: 1,
        zones: [],
        state: 'active',
      },
    ],
    subnets: [
      {
        resourceId: '/vnet/aks-nodes',
        name: 'aks-nodes',
        virtualNetworkId: '/vnet',
      },
    ],
    tags: {},
    ...changes,
  };
  return {
    ...gateway,
    ...(measured && {
      usage: snatUsage(
        { ...quiet, ...measured },
        ipv4AddressCount(gateway.addresses),
      ),
    }),
  };
}
