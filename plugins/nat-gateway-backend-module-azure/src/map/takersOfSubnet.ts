import {
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex, KnownSubnet } from './InventoryIndex';
import type { Taker } from './joinWays';
import { wayOfMachine, wayOfScaleSet } from './machineWays';
import type { SubnetWay } from './SubnetWay';
import { takersOfPool } from './waysOfCluster';
import { wayOfSubnet } from './wayOfSubnet';

/** Load balancers, bastions and gateways have addresses in subnets too. */
const INTERFACE = /^(.+\/networkInterfaces\/[^/]+)\//i;

/** What Azure calls the interface of a private endpoint, which sends nothing out. */
const PRIVATE_ENDPOINT = /\.nic\.[0-9a-f-]{36}$/i;

const notRead: SubnetWay = {
  key: 'machines not read',
  way: { kind: 'unknown', addresses: [], notRead: [] },
  because: ({ subnets }) => say('outbound.subnetAlone', { subnets }),
};

function serviceWay({ name, subnet }: KnownSubnet): SubnetWay | undefined {
  const services = (subnet.delegations ?? []).flatMap(
    ({ serviceName }) => serviceName ?? [],
  );
  return services.length === 0
    ? undefined
    : {
        key: `services ${services.join(' ').toLowerCase()}`,
        way: { kind: 'unknown', addresses: [], notRead: [] },
        because: () => say('outbound.byService', { subnets: [name], services }),
      };
}

/**
 * What takes a subnet whose machines are not known, or that has none.
 *
 * @internal
 */
export function emptySubnet(
  found: KnownSubnet,
  { index }: { readonly index: InventoryIndex },
): Taker {
  const ofMachines = index.machines ? serviceWay(found) : notRead;
  return {
    found: wayOfSubnet(found, { index, ...(ofMachines && { ofMachines }) }),
    subnet: found,
    taker: found,
    // Azure sometimes leaves the list out where there are machines.
    count: found.subnet.ipConfigurations ? 0 : undefined,
  };
}

/**
 * The nodes and machines in a subnet, each with its way: those of clusters as their cluster has it, the
 * others by what they have of their own. None: none is known.
 *
 * @internal
 */
export function takersOfSubnet(
  found: KnownSubnet,
  { index }: { readonly index: InventoryIndex },
): readonly Taker[] {
  const { resourceId, subnet } = found;
  const { machines } = index;
  const clusters = index.clustersOn(resourceId);
  const ofClusters = clusters.flatMap(cluster =>
    (cluster.agentPoolProfiles ?? [])
      .flatMap(pool => takersOfPool(pool, { cluster, index }))
      .filter(taker => sameArmId(taker.subnet.resourceId, resourceId)),
  );
  if (!machines) return ofClusters;
  const nodeGroups = clusters.map(
    ({ nodeResourceGroup = '' }) =>
      `/resourcegroups/${nodeResourceGroup.toLowerCase()}/`,
  );
  const isOther = (id: string) =>
    !nodeGroups.some(group => id.toLowerCase().includes(group));
  const takerOf = (
    taker: unknown,
    ofMachines: SubnetWay | undefined,
    count: number | undefined,
  ): Taker => ({
    found: wayOfSubnet(found, { index, ...(ofMachines && { ofMachines }) }),
    subnet: found,
    taker,
    count,
  });
  if (!subnet.ipConfigurations) {
    const ofSets = machines
      .scaleSetsOn(resourceId)
      .filter(({ id }) => isOther(id))
      .map(set =>
        takerOf(
          set,
          wayOfScaleSet(set, { subnetId: resourceId, index, machines }),
          set.machineCount,
        ),
      );
    return [...ofClusters, ...ofSets];
  }
  const ofMachines = subnet.ipConfigurations.flatMap(({ id = '' }) => {
    const nic = INTERFACE.exec(id)?.[1];
    return nic && !PRIVATE_ENDPOINT.test(nic) && isOther(id)
      ? [
          takerOf(
            nic,
            wayOfMachine(id, { subnetId: resourceId, index, machines }),
            1,
          ),
        ]
      : [];
  });
  return [...ofClusters, ...ofMachines];
}
