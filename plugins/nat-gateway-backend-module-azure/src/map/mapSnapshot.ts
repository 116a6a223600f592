import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { compact } from 'lodash';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory, AzureResourceType } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { kindsNotListed } from './kindsNotListed';
import { mapCluster } from './mapCluster';
import { mapGateway } from './mapGateway';
import { mapNetwork } from './mapNetwork';
import { mapScaleSet } from './mapScaleSet';
import { mapSubnet } from './mapSubnet';
import { scopeOfResource } from './scopeOfResource';
import { unusedAddressesBeside } from './unusedAddressesBeside';
import { unusedAddressesOf } from './unusedAddressesOf';

/** Of what AKS makes in a node resource group. */
const TAG_OF_AKS = 'aks-managed-cluster-name';

/** Without what machines have, it is still known what is used. */
const tellsOfAddresses = (type: AzureResourceType) =>
  type !== 'loadBalancers' &&
  type !== 'machineAddresses' &&
  type !== 'scaleSets';

/**
 * The gateways, clusters and subnets of a subscription, narrowed to the resource groups and regions of
 * the account's scopes, with whose each is by configuration. Gateways also count when they stand in the
 * node resource group of such a cluster.
 *
 * @internal
 */
export async function mapSnapshot(
  inventory: AzureInventory,
  options: {
    readonly account: AzureAccount;
  },
): Promise<
  Pick<
    Snapshot,
    | 'clusters'
    | 'configuredOwners'
    | 'gateways'
    | 'notListed'
    | 'places'
    | 'unusedAddresses'
  >
> {
  const { account } = options;
  const index = indexInventory(inventory);
  const notListed = kindsNotListed(inventory, { account });
  const scopeOf = (resource: { id?: string; location?: string }) =>
    scopeOfResource(resource, { account, index });
  // Whose what AKS made is, only clusters tell: until then it is kept as it was.
  const isNodeGroupUnknown =
    notListed.includes('cluster') && notListed.includes('natGateway');
  const isUnowned = (resource: { tags?: Record<string, string> }) =>
    isNodeGroupUnknown &&
    Object.keys(resource.tags ?? {}).some(
      name => name.toLowerCase() === TAG_OF_AKS,
    );
  const unused = inventory.notListed?.some(tellsOfAddresses)
    ? undefined
    : unusedAddressesOf(index, { account });
  const unusedAddresses =
    unused && unusedAddressesBeside(unused, { account, index });
  const gateways = compact(
    await mapInTurns(inventory.natGateways, gateway =>
      scopeOf(gateway) && !isUnowned(gateway)
        ? mapGateway(gateway, { index, account, unusedAddresses })
        : undefined,
    ),
  );
  const clusters = compact(
    await mapInTurns(inventory.managedClusters, cluster =>
      scopeOf(cluster) ? mapCluster(cluster, { index, account }) : undefined,
    ),
  );
  const networks = new Map(
    await mapInTurns(
      inventory.virtualNetworks,
      network =>
        [network, isUnowned(network) ? undefined : scopeOf(network)] as const,
    ),
  );
  const subnets = compact(
    await mapInTurns(index.subnets, subnet =>
      networks.get(subnet.network) ? mapSubnet(subnet, { index }) : undefined,
    ),
  );
  const wholeNetworks = compact(
    await mapInTurns(inventory.virtualNetworks, network =>
      networks.get(network) ? mapNetwork(network, { index }) : undefined,
    ),
  );
  const machineGroups = compact(
    await mapInTurns(inventory.machines?.scaleSets ?? [], set =>
      scopeOf(set) && !isUnowned(set) ? mapScaleSet(set, { index }) : undefined,
    ),
  );
  const unusedInScope = unused?.filter(({ resourceId: id, region }) =>
    scopeOf({ id, location: region }),
  );
  return {
    gateways,
    clusters,
    ...(unusedInScope && { unusedAddresses: unusedInScope }),
    places: [...subnets, ...wholeNetworks, ...machineGroups],
    ...(notListed.length > 0 && { notListed }),
    configuredOwners: Object.fromEntries([
      ...(await mapInTurns(
        [
          ...gateways,
          ...clusters,
          ...wholeNetworks,
          ...machineGroups,
          ...(unusedInScope ?? []),
        ],
        ({ resourceId: id, region }) => [
          id,
          scopeOf({ id, location: region })?.ownerRef ?? null,
        ],
      )),
      ...index.subnets.map(({ resourceId, network }) => [
        resourceId,
        networks.get(network)?.ownerRef ?? null,
      ]),
    ]),
  };
}
