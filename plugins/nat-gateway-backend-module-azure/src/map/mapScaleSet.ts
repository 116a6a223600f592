import {
  parseArmId,
  say,
  virtualNetworkIdOfSubnet,
  type ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ScaleSet } from '../read/AzureMachines';
import type { InventoryIndex } from './InventoryIndex';
import { joinWays, type Taker } from './joinWays';
import { wayOfScaleSet } from './machineWays';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import type { SubnetWay } from './SubnetWay';
import { takersOfPool } from './waysOfCluster';
import { wayOfSubnet } from './wayOfSubnet';

/** The tag of a node pool's scale set with the name of the pool. */
const TAG_OF_POOL = 'aks-managed-poolname';

const unreadSubnet = (resourceId: string, name: string): SubnetWay => ({
  key: `subnet ${resourceId.toLowerCase()}`,
  way: {
    kind: 'unknown',
    addresses: [],
    notRead: [{ kind: 'subnet', resourceId, name }],
  },
  because: ({ subnets }) => say('outbound.subnetsNotRead', { subnets }),
});

const clusterOf = (
  set: ScaleSet,
  { index }: { readonly index: InventoryIndex },
) => index.clusterOfGroup(parseArmId(set.id)?.resourceGroup ?? '');

/** The nodes of a pool go out as their cluster has it. */
function takersOfNodes(
  set: ScaleSet,
  { index }: { readonly index: InventoryIndex },
): readonly Taker[] {
  const cluster = clusterOf(set, { index });
  const [, name] =
    Object.entries(set.tags).find(
      ([key]) => key.toLowerCase() === TAG_OF_POOL,
    ) ?? [];
  const pool = cluster?.agentPoolProfiles?.find(each => each.name === name);
  return cluster && pool ? takersOfPool(pool, { cluster, index }) : [];
}

function takersOfMachines(
  set: ScaleSet,
  { index }: { readonly index: InventoryIndex },
): readonly Taker[] {
  const { machines } = index;
  if (!machines) return [];
  return set.ipConfigurations.map(({ subnetId }) => {
    const known = index.subnet(subnetId);
    const place = {
      resourceId: known?.resourceId ?? subnetId,
      name: known?.name ?? parseArmId(subnetId)?.name ?? subnetId,
    };
    const ofMachines = wayOfScaleSet(set, {
      subnetId: place.resourceId,
      index,
      machines,
    });
    return {
      found: known
        ? wayOfSubnet(known, { index, ...(ofMachines && { ofMachines }) })
        : unreadSubnet(place.resourceId, place.name),
      subnet: place,
      taker: set,
      count: set.machineCount,
    };
  });
}

/**
 * A scale set with the ways of its machines; undefined for one without a proper id, or whose model has no
 * network.
 *
 * @internal
 */
export function mapScaleSet(
  set: ScaleSet,
  { index }: { readonly index: InventoryIndex },
): ObservedPlace | undefined {
  const id = parseArmId(set.id);
  const [first] = set.ipConfigurations;
  if (!id || !first) return undefined;
  const ofNodes = takersOfNodes(set, { index });
  const cluster = clusterOf(set, { index });
  return {
    kind: 'machineGroup',
    resourceId: set.id,
    name: set.name,
    container: resourceGroupOf(id),
    region: regionNameOf(set.location),
    virtualNetworkId: virtualNetworkIdOfSubnet(first.subnetId) ?? '',
    ...(cluster?.id && { clusterResourceId: cluster.id }),
    ways: joinWays(
      ofNodes.length > 0 ? ofNodes : takersOfMachines(set, { index }),
      { isCounted: true },
    ),
    tags: set.tags,
  };
}
