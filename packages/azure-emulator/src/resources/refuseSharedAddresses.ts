import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { heldThroughPrefix } from './heldThroughPrefix';

/**
 * Refuses addresses and prefixes of which a NAT gateway would have one twice, or share one with something else that holds its prefix or a part of it.
 *
 * @internal
 */
export function refuseSharedAddresses(
  targets: readonly StoredResource[],
  options: { readonly gatewayId: string; readonly cloud: Cloud },
): void {
  const { gatewayId, cloud } = options;
  const seen = new Set<string>();
  for (const target of targets) {
    if (seen.has(target.id.toLowerCase())) {
      throw emulatorRefusal('AddressNamedTwice', {
        message: `NAT gateway ${gatewayId} names ${target.id} twice: once is enough.`,
      });
    }
    seen.add(target.id.toLowerCase());
    const through = heldThroughPrefix(target, cloud).find(
      ({ holder }) => holder.toLowerCase() !== gatewayId.toLowerCase(),
    );
    if (through) {
      throw emulatorRefusal('AddressHeldThroughPrefix', {
        message: `${target.id} is wanted by NAT gateway ${gatewayId}, and ${through.resourceId}, which has the same address, already belongs to ${through.holder}.`,
      });
    }
  }
  for (const { id, properties } of targets) {
    const prefixId = isJsonObject(properties.publicIPPrefix)
      ? String(properties.publicIPPrefix.id)
      : '';
    if (seen.has(prefixId.toLowerCase())) {
      throw emulatorRefusal('AddressNamedTwice', {
        message: `NAT gateway ${gatewayId} names ${id} and ${prefixId}, from which it is drawn: the prefix is enough.`,
      });
    }
  }
}
