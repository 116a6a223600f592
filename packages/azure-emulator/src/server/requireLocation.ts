import { ArmError } from '../arm/ArmError';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import { regions } from '../arm/regions';
import type { ResourceType } from '../resources/ResourceType';

/**
 * Refuses a region that does not exist, and zones where a region has none.
 *
 * @internal
 */
export function requireLocation(
  body: JsonObject,
  options: { readonly type: ResourceType; readonly id: ResourceId },
): void {
  const { type, id } = options;
  if (type.isChild || typeof body.location !== 'string') {
    return; // A missing location is refused where the resource is stored.
  }
  const name = body.location.toLowerCase().replace(/ /g, '');
  const region = regions.find(candidate => candidate.name === name);
  if (!region) {
    throw new ArmError(400, {
      code: 'LocationNotAvailableForResourceType',
      message: `The provided location '${
        body.location
      }' is not available for resource type '${
        type.type
      }'. List of available regions for the resource type is '${regions
        .map(candidate => candidate.name)
        .join(',')}'.`,
    });
  }
  if (!region.hasZones && Array.isArray(body.zones) && body.zones.length > 0) {
    throw new ArmError(400, {
      code: 'LocationNotSupportAvailabilityZones',
      message: `The resource '${type.type}/${id.name}' does not support availability zones at location '${region.name}'.`,
    });
  }
}
