import { formatIPv4, parseCidr } from 'emulator-kit';
import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import { referencedIds } from '../arm/referencedIds';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { subnetAddressPrefixes } from './subnetAddressPrefixes';

/** Behind those that AKS gives nodes, so that no two machines have the same (assumed). */
const firstAddress = 1024;

/**
 * The machines of a scale set that no cluster made, each with one address in the set's subnet.
 *
 * @internal
 */
export function ownInstances(
  set: StoredResource,
  cloud: Cloud,
): readonly ScaleSetInstance[] {
  const subnetId =
    referencedIds(set.properties).find(id => /\/subnets\/[^/]+$/i.test(id)) ??
    '';
  const subnet = cloud.store.get(subnetId);
  const range = subnet
    ? parseCidr(subnetAddressPrefixes(subnet.properties)[0] ?? '')
    : undefined;
  const before = cloud.store
    .referrers(subnetId, set.type)
    .filter(other => other.id < set.id)
    .reduce((sum, other) => sum + Number(other.sku?.capacity ?? 0), 0);
  return Array.from({ length: Number(set.sku?.capacity ?? 0) }, (_, index) => {
    const machineId = `${set.id}/virtualMachines/${index}`;
    const networkInterfaceId = `${machineId}/networkInterfaces/${set.name}`;
    return {
      pool: set.name,
      scaleSetId: set.id,
      instanceId: String(index),
      machineId,
      networkInterfaceId,
      ipConfigurationId: `${networkInterfaceId}/ipConfigurations/ipconfig1`,
      subnetId,
      privateIPAddress: formatIPv4(
        (range?.first ?? 0) + firstAddress + before + index,
      ),
    };
  });
}
