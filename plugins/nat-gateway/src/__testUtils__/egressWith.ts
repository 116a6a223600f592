import type {
  ClusterOutbound,
  EntityEgress,
} from 'backstage-plugin-nat-gateway-common';
import { minutesAgo } from './minutesAgo';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-payments-weu/providers';

/**
 * A collected answer for the cluster `aks-payments-weu`, two minutes old, changed as a test needs it.
 *
 * @internal
 */
export function egressWith(
  changes: Partial<EntityEgress> & { readonly outbound?: ClusterOutbound },
): EntityEgress {
  const { outbound, ...rest } = changes;
  const network = `${group}/Microsoft.Network/virtualNetworks/vnet-payments-weu`;
  return {
    entityRef: 'resource:default/aks-payments-weu',
    annotation: {
      name: 'azure.com/aks-cluster-id',
      value: `${group}/Microsoft.ContainerService/managedClusters/aks-payments-weu`,
    },
    state: 'collected',
    cluster: {
      resourceId: `${group}/Microsoft.ContainerService/managedClusters/aks-payments-weu`,
      name: 'aks-payments-weu',
      resourceGroup: 'rg-payments-weu',
      region: 'westeurope',
      outboundType: 'userAssignedNATGateway',
      virtualNetworkId: network,
      subnets: [
        { resourceId: `${network}/subnets/aks-nodes`, name: 'aks-nodes' },
      ],
      zones: ['1'],
      outbound: outbound ?? { kind: 'natGateway', gatewayResourceIds: [] },
      tags: {},
    },
    gateways: [],
    findings: [],
    notKnown: [],
    activeRuns: [],
    freshness: { observedAt: minutesAgo(2), stale: false },
    ...rest,
  };
}
