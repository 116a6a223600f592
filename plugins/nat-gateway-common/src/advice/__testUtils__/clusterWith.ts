import type { ObservedCluster } from '../../model/ObservedCluster';
import { type WayChanges, wayWith } from './wayWith';

/**
 * A cluster in zone 1 that goes out in this way.
 *
 * @internal
 */
export const clusterWith = (
  way: WayChanges,
  changes: Partial<ObservedCluster> = {},
): ObservedCluster => ({
  resourceId: '/aks',
  name: 'aks-shop-weu',
  container: {
    kind: 'resourceGroup',
    resourceId: '/resourceGroups/rg-shop-weu',
    name: 'rg-shop-weu',
  },
  region: 'westeurope',
  outboundType: 'userAssignedNATGateway',
  subnets: [{ resourceId: '/VNET/aks-nodes', name: 'aks-nodes' }],
  zones: ['1'],
  ...(way.nodeCount !== undefined && { nodeCount: way.nodeCount }),
  ways: [wayWith(way)],
  tags: {},
  ...changes,
});
