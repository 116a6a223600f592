import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleResourceId } from './exampleResourceId';

/**
 * A gateway in good health, with figures.
 *
 * @internal
 */
export function exampleGateway(
  name: string,
  options: {
    readonly subnets?: readonly string[];
    readonly failedConnections?: number;
    readonly tags?: Readonly<Record<string, string>>;
  } = {},
): ObservedGateway {
  const virtualNetworkId = exampleResourceId(
    'Microsoft.Network/virtualNetworks/vnet-shop',
  );
  const end = new Date();
  const start = new Date(end.getTime() - 3_600_000);
  const window = { start: start.toISOString(), end: end.toISOString() };
  return {
    resourceId: exampleResourceId(`Microsoft.Network/natGateways/${name}`),
    name,
    container: {
      kind: 'resourceGroup',
      resourceId: exampleResourceId('').split('/providers')[0],
      name: 'rg-shop',
    },
    region: 'westeurope',
    kind: 'azureStandard',
    zones: ['1'],
    tcpIdleTimeout: { seconds: 240, basis: 'configured' },
    udpIdleTimeout: { seconds: 240, basis: 'fixed' },
    state: 'ready',
    cloudState: 'Succeeded',
    addresses: [
      {
        resourceId: exampleResourceId(
          `Microsoft.Network/publicIPPrefixes/ippre-${name}`,
        ),
        name: `ippre-${name}`,
        kind: 'prefix',
        address: '20.61.4.16/31',
        ipVersion: 'IPv4',
        addressCount: 2,
        zones: ['1'],
        state: 'active',
      },
    ],
    subnets: (options.subnets ?? []).map(subnet => ({
      resourceId: `${virtualNetworkId}/subnets/${subnet}`,
      name: subnet,
      virtualNetworkId,
    })),
    tags: options.tags ?? {},
    measurement: {
      peakWindow: window,
      peakTcpConnections: 12_902,
      peakUdpConnections: 100,
      failureWindow: window,
      attemptedConnections: 1_000,
      failedConnections: options.failedConnections ?? 0,
      newestSampleAt: window.end,
    },
  };
}
