import {
  type AzureConfiguredScope,
  type ObservedCluster,
  type ObservedGateway,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { isInScope } from './isInScope';
import { mapCluster } from './mapCluster';
import { mapGateway } from './mapGateway';

/**
 * The gateways and clusters of a scope. Clusters are narrowed by the scope's resource groups and
 * regions; gateways also count when they stand in the node resource group of such a cluster.
 *
 * @internal
 */
export function mapSnapshot(
  inventory: AzureInventory,
  options: {
    readonly scope: AzureConfiguredScope;
    readonly account: AzureAccount;
  },
): {
  readonly gateways: readonly ObservedGateway[];
  readonly clusters: readonly ObservedCluster[];
} {
  const { scope, account } = options;
  const clustersInScope = inventory.managedClusters.filter(cluster =>
    isInScope(cluster, { scope }),
  );
  const nodeResourceGroups = clustersInScope.flatMap(
    cluster => cluster.nodeResourceGroup ?? [],
  );
  const index = indexInventory(inventory);
  return {
    gateways: inventory.natGateways
      .filter(gateway => isInScope(gateway, { scope, nodeResourceGroups }))
      .flatMap(gateway => mapGateway(gateway, { index, account }) ?? []),
    clusters: clustersInScope.flatMap(
      cluster => mapCluster(cluster, { index, account }) ?? [],
    ),
  };
}
