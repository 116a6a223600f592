import { ArmError } from '../arm/ArmError';
import type { StoredResource } from '../state/StoredResource';

/**
 * The refusal to change the zones of a resource: the words are Azure's, the code is not known.
 *
 * @internal
 */
export function zonesCannotBeChanged(
  before: StoredResource,
  zones: readonly string[],
): ArmError {
  const words = (list: readonly string[] | undefined) =>
    list?.join(', ') || 'NoZone';
  return new ArmError(400, {
    code: 'AzureEmulator.ZonesCannotBeChanged',
    message: `Resource ${
      before.id
    } has an existing availability zone constraint ${words(
      before.zones,
    )} and the request has availability zone constraint ${words(
      zones,
    )}, which do not match. Zones cannot be added/updated/removed once the resource is created. The resource cannot be updated from regional to zonal or vice-versa.`,
    details: [],
  });
}
