import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { type WayChanges, wayWith } from './wayWith';
import { minutesAgo } from './minutesAgo';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-payments-weu/providers';

/**
 * A collected answer for the cluster `aks-payments-weu`, two minutes old, changed as a test needs it.
 *
 * @internal
 */
export function egressWith(
  changes: Partial<EntityEgress> & { readonly ways?: readonly WayChanges[] },
): EntityEgress {
  const { ways = [], ...rest } = changes;
  const network = `${group}/Microsoft.Network/virtualNetworks/vnet-payments-weu`;
  const subnets = [
    { resourceId: `${network}/subnets/aks-nodes`, name: 'aks-nodes' },
  ];
  const gatewayIds =
    rest.gateways && rest.gateways.length > 0
      ? rest.gateways.map(({ resourceId }) => resourceId)
      : [`${group}/Microsoft.Network/natGateways/nat-payments-weu`];
  return {
    entityRef: 'resource:default/aks-payments-weu',
    annotation: {
      name: 'azure.com/aks-cluster-id',
      value: `${group}/Microsoft.ContainerService/managedClusters/aks-payments-weu`,
    },
    provider: 'azure',
    state: 'collected',
    cluster: {
      resourceId: `${group}/Microsoft.ContainerService/managedClusters/aks-payments-weu`,
      name: 'aks-payments-weu',
      container: {
        kind: 'resourceGroup',
        resourceId: '/resourceGroups/rg-payments-weu',
        name: 'rg-payments-weu',
      },
      region: 'westeurope',
      outboundType: 'userAssignedNATGateway',
      virtualNetworkId: network,
      subnets,
      zones: ['1'],
      ...(ways[0]?.nodeCount !== undefined && { nodeCount: ways[0].nodeCount }),
      ways: (ways.length > 0
        ? ways
        : gatewayIds.map(gatewayResourceId => ({
            kind: 'natGateway' as const,
            gatewayResourceId,
          }))
      ).map(way => wayWith(way, { subnets })),
      tags: {},
    },
    gateways: [],
    findings: [],
    notKnown: [],
    activeRuns: [],
    failedRuns: [],
    freshness: { observedAt: minutesAgo(2), stale: false },
    ...rest,
  };
}
