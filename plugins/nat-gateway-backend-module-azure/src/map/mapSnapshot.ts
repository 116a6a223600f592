import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { kindsNotListed } from './kindsNotListed';
import { mapCluster } from './mapCluster';
import { mapGateway } from './mapGateway';
import { mapSubnet } from './mapSubnet';
import { scopeOfResource } from './scopeOfResource';
import { unusedAddressesBeside } from './unusedAddressesBeside';

/** Of what AKS makes in a node resource group. */
const TAG_OF_AKS = 'aks-managed-cluster-name';

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
  const notListed = kindsNotListed(inventory, { account });
  const scopeOf = (resource: { id?: string; location?: string }) =>
    scopeOfResource(resource, { account, clusters: inventory.managedClusters });
  // Whose what AKS made is, only clusters tell: until then it is kept as it was.
  const isNodeGroupUnknown =
    notListed.includes('cluster') && notListed.includes('natGateway');
  const isUnowned = (resource: { tags?: Record<string, string> }) =>
    isNodeGroupUnknown &&
    Object.keys(resource.tags ?? {}).some(
      name => name.toLowerCase() === TAG_OF_AKS,
    );
  const index = indexInventory(inventory);
  const unusedAddresses = inventory.notListed
    ? undefined
    : unusedAddressesBeside(index, { account });
  const gateways = inventory.natGateways
    .filter(gateway => scopeOf(gateway) && !isUnowned(gateway))
    .flatMap(
      gateway => mapGateway(gateway, { index, account, unusedAddresses }) ?? [],
    );
  const clusters = inventory.managedClusters
    .filter(cluster => scopeOf(cluster))
    .flatMap(cluster => mapCluster(cluster, { index, account }) ?? []);
  const networks = new Map(
    inventory.virtualNetworks.map(network => [
      network,
      isUnowned(network) ? undefined : scopeOf(network),
    ]),
  );
  const subnets = index.subnets
    .filter(({ network }) => networks.get(network))
    .flatMap(subnet => mapSubnet(subnet, { index }) ?? []);
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
