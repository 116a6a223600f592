import type { Snapshot } from 'backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { kindsNotListed } from './kindsNotListed';
import { mapCluster } from './mapCluster';
import { mapGateway } from './mapGateway';
import { mapSubnet } from './mapSubnet';
import { scopeOfResource } from './scopeOfResource';
import { unusedAddressesBeside } from './unusedAddressesBeside';

/**
 * The gateways, clusters and subnets of a subscription, narrowed to the resource groups and regions of
 * the account's scopes, with whose each is by configuration. Gateways also count when they stand in the
 * node resource group of such a cluster.
 *
 * @internal
 */
export function mapSnapshot(
  inventory: AzureInventory,
  options: {
    readonly account: AzureAccount;
  },
): Pick<
  Snapshot,
  'clusters' | 'configuredOwners' | 'gateways' | 'notListed' | 'subnets'
> {
  const { account } = options;
  const scopeOf = (resource: { id?: string; location?: string }) =>
    scopeOfResource(resource, { account, clusters: inventory.managedClusters });
  const index = indexInventory(inventory);
  const unusedAddresses = inventory.notListed
    ? undefined
    : unusedAddressesBeside(index, { account });
  const gateways = inventory.natGateways
    .filter(gateway => scopeOf(gateway))
    .flatMap(
      gateway => mapGateway(gateway, { index, account, unusedAddresses }) ?? [],
    );
  const clusters = inventory.managedClusters
    .filter(cluster => scopeOf(cluster))
    .flatMap(cluster => mapCluster(cluster, { index, account }) ?? []);
  const networks = new Map(
    inventory.virtualNetworks.map(network => [network, scopeOf(network)]),
  );
  const subnets = index.subnets
    .filter(({ network }) => networks.get(network))
    .flatMap(subnet => mapSubnet(subnet, { index }) ?? []);
  const notListed = kindsNotListed(inventory, { account });
  return {
    gateways,
    clusters,
    subnets,
    ...(notListed.length > 0 && { notListed }),
    configuredOwners: Object.fromEntries([
      ...[...gateways, ...clusters].map(({ resourceId: id, region }) => [
        id,
        scopeOf({ id, location: region })?.ownerRef ?? null,
      ]),
      ...index.subnets.map(({ resourceId, network }) => [
        resourceId,
        networks.get(network)?.ownerRef ?? null,
      ]),
    ]),
  };
}
