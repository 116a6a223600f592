import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { publicIPAddressHolder } from '../resources/publicIPAddressHolder';
import type { ResourceWrite } from '../resources/ResourceType';
import { nodeResources } from './nodeResources';
import { referencedAddresses } from './referencedAddresses';

/**
 * Refuses addresses and prefixes that a cluster names for its outbound traffic while something outside its node resource group has them.
 *
 * @internal
 */
export function refuseHeldAddresses(
  profile: JsonObject,
  { before, cloud, id }: Pick<ResourceWrite, 'before' | 'cloud' | 'id'>,
): void {
  const own = before && `${nodeResources(before).groupId}/`.toLowerCase();
  const named = [
    ...referencedAddresses(profile, { key: 'outboundIPs', list: 'publicIPs' }),
    ...referencedAddresses(profile, {
      key: 'outboundIPPrefixes',
      list: 'publicIPPrefixes',
    }),
  ];
  for (const addressId of named) {
    const target = cloud.store.get(addressId);
    const holder = target && publicIPAddressHolder(target, cloud);
    if (holder && !(own && holder.toLowerCase().startsWith(own))) {
      throw emulatorRefusal('ClusterAddressInUse', {
        message: `Cluster ${id.id} names ${target.id} for its outbound traffic, which already belongs to ${holder}.`,
      });
    }
  }
}
