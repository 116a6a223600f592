import type { Snapshot } from 'backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { mapCluster } from './mapCluster';
import { mapGateway } from './mapGateway';
import { scopeOfResource } from './scopeOfResource';

/**
 * The gateways and clusters of a subscription, narrowed to the resource groups and regions of the
 * account's scopes, with whose each is by configuration. Gateways also count when they stand in the
 * node resource group of such a cluster.
 *
 * @internal
 */
export function mapSnapshot(
  inventory: AzureInventory,
  options: { readonly account: AzureAccount },
): Pick<Snapshot, 'gateways' | 'clusters' | 'configuredOwners'> {
  const { account } = options;
  const scopeOf = (resource: { id?: string; location?: string }) =>
    scopeOfResource(resource, { account, clusters: inventory.managedClusters });
  const index = indexInventory(inventory);
  const gateways = inventory.natGateways
    .filter(gateway => scopeOf(gateway))
    .flatMap(gateway => mapGateway(gateway, { index, account }) ?? []);
  const clusters = inventory.managedClusters
    .filter(cluster => scopeOf(cluster))
    .flatMap(cluster => mapCluster(cluster, { index, account }) ?? []);
  return {
    gateways,
    clusters,
    configuredOwners: Object.fromEntries(
      [...gateways, ...clusters].map(({ resourceId: id, region }) => [
        id,
        scopeOf({ id, location: region })?.ownerRef ?? null,
      ]),
    ),
  };
}
