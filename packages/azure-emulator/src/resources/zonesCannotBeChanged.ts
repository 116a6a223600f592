import { AzureError } from '../errors/AzureError';
import type { StoredResource } from '../state/StoredResource';

/**
 * The refusal to change the zones of a resource.
 *
 * @internal
 */
export function zonesCannotBeChanged(
  before: StoredResource,
  zones: readonly string[],
): AzureError<'ResourceAvailabilityZonesCannotBeModified'> {
  const words = (list: readonly string[] | undefined) =>
    list?.join(', ') || 'NoZone';
  return new AzureError('ResourceAvailabilityZonesCannotBeModified', {
    id: before.id,
    standing: words(before.zones),
    wanted: words(zones),
  });
}
