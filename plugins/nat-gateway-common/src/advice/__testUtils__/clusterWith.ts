import type {
  ClusterOutbound,
  ObservedCluster,
} from '../../model/ClusterEgress';

/**
 * A cluster in zone 1 that goes out in this way.
 *
 * @internal
 */
export const clusterWith = (
  outbound: ClusterOutbound,
  changes: Partial<ObservedCluster> = {},
): ObservedCluster => ({
  resourceId: '/aks',
  name: 'aks-shop-weu',
  resourceGroup: 'rg-shop-weu',
  region: 'westeurope',
  outboundType: 'userAssignedNATGateway',
  subnets: [{ resourceId: '/VNET/aks-nodes', name: 'aks-nodes' }],
  zones: ['1'],
  outbound,
  tags: {},
  ...changes,
});
