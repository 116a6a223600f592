import { formatIPv4, parseCidr } from 'emulator-kit';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import { subnetAddressPrefixes } from '../resources/subnetAddressPrefixes';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';
import type { ScaleSetInstance } from './ScaleSetInstance';

/** Azure keeps the first four addresses of a subnet for itself. */
const reservedAddresses = 4;

/**
 * The nodes of a cluster as instances of its scale sets, with their private addresses: in each subnet one after the other.
 *
 * @internal
 */
export function scaleSetInstances(
  cluster: StoredResource,
  cloud: Cloud,
): readonly ScaleSetInstance[] {
  const nodes = nodeResources(cluster);
  return agentPoolsOf(cluster).flatMap(pool => {
    const scaleSetId = nodes.scaleSetId(pool.name);
    const name = scaleSetId.slice(scaleSetId.lastIndexOf('/') + 1);
    const subnet = cloud.store.get(pool.vnetSubnetID);
    const range = subnet
      ? parseCidr(subnetAddressPrefixes(subnet.properties)[0] ?? '')
      : undefined;
    const first =
      (range?.first ?? 0) +
      reservedAddresses +
      nodesBefore(pool, { cluster, cloud });
    return Array.from({ length: pool.count }, (_, index) => {
      const instanceId = String(index);
      const machineId = `${scaleSetId}/virtualMachines/${instanceId}`;
      const networkInterfaceId = `${machineId}/networkInterfaces/${name}`;
      return {
        pool: pool.name,
        scaleSetId,
        instanceId,
        machineId,
        networkInterfaceId,
        ipConfigurationId: `${networkInterfaceId}/ipConfigurations/ipconfig1`,
        subnetId: pool.vnetSubnetID,
        privateIPAddress: formatIPv4(first + index),
      };
    });
  });
}

/** How many nodes of this and other clusters have their addresses before those of a pool in its subnet. */
function nodesBefore(
  pool: ReturnType<typeof agentPoolsOf>[number],
  options: { readonly cluster: StoredResource; readonly cloud: Cloud },
): number {
  const { cluster, cloud } = options;
  const subnetId = pool.vnetSubnetID.toLowerCase();
  const others = cloud.store
    .referrers(pool.vnetSubnetID, cluster.type)
    .filter(({ id }) => id !== cluster.id);
  let count = 0;
  for (const owner of [...others, cluster].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )) {
    for (const candidate of agentPoolsOf(owner)) {
      if (owner.id === cluster.id && candidate.name === pool.name) {
        return count;
      }
      if (candidate.vnetSubnetID.toLowerCase() === subnetId) {
        count += candidate.count;
      }
    }
  }
  return count;
}
