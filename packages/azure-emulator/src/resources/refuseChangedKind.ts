import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { StoredResource } from '../state/StoredResource';

/**
 * Refuses to make another kind of address or prefix of a standing one: SKU, IP version and the prefix that it was drawn from stay. A Basic address may become Standard.
 *
 * @internal
 */
export function refuseChangedKind(
  before: StoredResource,
  wanted: {
    readonly sku: string;
    readonly version: string;
    readonly prefixId?: string;
  },
): void {
  const reference = before.properties.publicIPPrefix;
  const prefixId = isJsonObject(reference) ? String(reference.id) : undefined;
  const sku = String(before.sku?.name);
  const isUpgrade = sku === 'Basic' && wanted.sku === 'Standard';
  if (
    (sku !== wanted.sku && !isUpgrade) ||
    before.properties.publicIPAddressVersion !== wanted.version ||
    prefixId?.toLowerCase() !== wanted.prefixId?.toLowerCase()
  ) {
    throw emulatorRefusal('KindOfAddressCannotBeChanged', {
      message: `SKU, IP version and prefix of ${before.id} are ${[
        sku,
        before.properties.publicIPAddressVersion,
        prefixId ?? 'no prefix',
      ].join(', ')} and cannot be changed in place.`,
    });
  }
}
