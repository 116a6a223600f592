import {
  ipv4AddressCount,
  type NatGateway,
  type SnatMeasurement,
  snatUsage,
  azureGatewayCeilings,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { minutesAgo } from './minutesAgo';

const scope = '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const group = `${scope}/resourceGroups/rg-payments-weu/providers/Microsoft.Network`;

const gateway: NatGateway = {
  id: '0123456789abcdef0123456789abcdef',
  scope: {
    provider: 'azure',
    account: 'demo',
    id: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
  },
  origin: 'foreign',
  status: 'healthy',
  resourceId: `${group}/natGateways/nat-payments-weu`,
  name: 'nat-payments-weu',
  container: {
    kind: 'resourceGroup',
    resourceId: `${scope}/resourceGroups/rg-payments-weu`,
    name: 'rg-payments-weu',
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
      resourceId: `${group}/publicIPPrefixes/ippre-payments-weu`,
      name: 'ippre-payments-weu',
      kind: 'prefix',
      address: '20.61.4.16/30',
      ipVersion: 'IPv4',
      addressCount: 4,
      zones: ['1'],
      state: 'active',
    },
  ],
  subnets: ['aks-nodes', 'aks-pods'].map(name => ({
    resourceId: `${group}/virtualNetworks/vnet-payments-weu/subnets/${name}`,
    name,
    virtualNetworkId: `${group}/virtualNetworks/vnet-payments-weu`,
  })),
  tags: {},
  consoleUrl: 'https://portal.azure.com/#resource/nat-payments-weu',
};

/**
 * A gateway with a prefix of four addresses, changed as a test needs it; its usage is computed
 * from the measurement as the backend does. `null`: nothing was measured yet.
 *
 * @internal
 */
export function gatewayWith(
  changes: Partial<NatGateway>,
  measured: Partial<SnatMeasurement> | null = {},
): NatGateway {
  const changed = { ...gateway, ...changes };
  if (measured === null) return changed;
  const measurement: SnatMeasurement = {
    peakWindow: { start: minutesAgo(60), end: minutesAgo(0) },
    failureWindow: { start: minutesAgo(24 * 60), end: minutesAgo(0) },
    peakTcpConnections: 168_200,
    attemptedConnections: 2_000_000,
    failedConnections: 0,
    newestSampleAt: minutesAgo(2),
    ...measured,
  };
  return {
    ...changed,
    usage: snatUsage(measurement, ipv4AddressCount(changed.addresses), {
      ceilings: azureGatewayCeilings('Standard'),
    }),
  };
}
