import type { ManagedCluster } from '@azure/arm-containerservice';
import { groupBy, once } from 'lodash';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureInventory } from '../read/AzureInventory';
import { clusterSubnetsOf } from './clusterSubnetsOf';
import { indexMachines } from './indexMachines';
import { internetRoutesOf } from './internetRoutesOf';
import type { InventoryIndex } from './InventoryIndex';
import { mapPrefix } from './mapPrefix';
import { mapPublicIp } from './mapPublicIp';
import { usedAddressIds } from './usedAddressIds';

const groupOf = (id: string | undefined) =>
  parseArmId(id ?? '')?.resourceGroup.toLowerCase() ?? '';

function byId<Item, Value>(
  items: readonly Item[],
  options: {
    readonly id: (item: Item) => string | undefined;
    readonly value: (item: Item) => Value;
  },
): (id: string) => Value | undefined {
  const values = new Map(
    items.flatMap(item => {
      const id = options.id(item)?.toLowerCase();
      return id ? [[id, options.value(item)] as const] : [];
    }),
  );
  return id => values.get(id.toLowerCase());
}

const itself = <Item>(item: Item) => item;
const idOf = ({ id }: { readonly id?: string }) => id;

/**
 * Makes the maps of an inventory, once for all that is looked up in it.
 *
 * @internal
 */
export function indexInventory(inventory: AzureInventory): InventoryIndex {
  const { managedClusters, natGateways, routeTables, virtualNetworks } =
    inventory;
  const subnets = virtualNetworks.flatMap(network =>
    (network.subnets ?? []).map(subnet => ({
      resourceId: subnet.id ?? '',
      name: subnet.name ?? '',
      network,
      subnet,
    })),
  );
  const subnetsByGroup = groupBy(subnets, ({ network }) => groupOf(network.id));
  const subnetsByGateway = groupBy(subnets, ({ subnet }) =>
    subnet.natGateway?.id?.toLowerCase(),
  );
  const gatewaysByGroup = groupBy(natGateways, ({ id }) => groupOf(id));
  const known = {
    subnet: byId(subnets, {
      id: ({ resourceId }) => resourceId,
      value: itself,
    }),
    subnetsIn: (resourceGroup: string) =>
      subnetsByGroup[resourceGroup.toLowerCase()] ?? [],
  };
  const clustersBySubnet = once(() => {
    const found = new Map<string, ManagedCluster[]>();
    for (const cluster of managedClusters) {
      for (const { resourceId } of clusterSubnetsOf(cluster, {
        index: known,
      })) {
        const key = resourceId.toLowerCase();
        found.set(key, [...(found.get(key) ?? []), cluster]);
      }
    }
    return found;
  });
  return {
    inventory,
    address: byId(
      [
        ...inventory.publicIpPrefixes.map(mapPrefix),
        ...inventory.publicIpAddresses.map(mapPublicIp),
      ],
      { id: ({ resourceId }) => resourceId, value: itself },
    ),
    gateway: byId(natGateways, { id: idOf, value: itself }),
    gatewayOfNetwork: byId(natGateways, {
      id: ({ sourceVirtualNetwork }) => sourceVirtualNetwork?.id,
      value: itself,
    }),
    subnetsWith: gatewayId => subnetsByGateway[gatewayId.toLowerCase()] ?? [],
    gatewaysIn: resourceGroup =>
      gatewaysByGroup[resourceGroup.toLowerCase()] ?? [],
    clusterOfGroup: byId(managedClusters, {
      id: ({ nodeResourceGroup }) => nodeResourceGroup,
      value: itself,
    }),
    clustersOn: subnetId =>
      clustersBySubnet().get(subnetId.toLowerCase()) ?? [],
    machines: indexMachines(inventory),
    routes: byId(routeTables, { id: idOf, value: internetRoutesOf }),
    subnets,
    usedAddresses: usedAddressIds(inventory),
    ...known,
  };
}
