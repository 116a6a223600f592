import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import { regions } from '../arm/regions';
import { AzureError } from '../errors/AzureError';
import type { ResourceType } from '../resources/ResourceType';

/** Others name zones deeper, or none. */
const zonal = [
  'Microsoft.Network/natGateways',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.Network/publicIPPrefixes',
];

/**
 * Refuses a region that does not exist, and zones that a region has not.
 *
 * @internal
 */
export function requireLocation(
  body: JsonObject,
  options: {
    readonly type: ResourceType;
    readonly id: ResourceId;
    readonly apiVersion: string;
  },
): void {
  const { type, id } = options;
  if (type.isChild || typeof body.location !== 'string') {
    return; // A missing location is refused where the resource is stored.
  }
  const name = body.location.toLowerCase().replace(/ /g, '');
  const region = regions.find(candidate => candidate.name === name);
  if (!region) {
    const known = {
      location: body.location,
      regions: regions.map(candidate => candidate.name).join(','),
    };
    throw type.type === 'Microsoft.Resources/resourceGroups'
      ? new AzureError('LocationNotAvailableForResourceGroup', known)
      : new AzureError('LocationNotAvailableForResourceType', {
          ...known,
          type: type.type,
        });
  }
  const zones = Array.isArray(body.zones) ? body.zones : [];
  if (zones.length > 0 && !zonal.includes(type.type)) {
    throw new AzureError('ResourceTypeNotSupportAvailabilityZones', {
      type: type.type.split('/')[1],
      location: region.name,
      apiVersion: options.apiVersion,
    });
  }
  if (zones.length > 0 && region.zones.length === 0) {
    throw new AzureError('LocationNotSupportAvailabilityZones', {
      type: type.type,
      name: id.name,
      location: region.name,
    });
  }
  const unknown = zones.filter(
    zone => typeof zone === 'string' && !region.zones.includes(zone),
  );
  if (unknown.length > 0) {
    throw new AzureError('InvalidAvailabilityZone', {
      zones: unknown.join(','),
      type: type.type,
      name: id.name,
      location: region.name,
      supported: region.zones.join(','),
    });
  }
  if (new Set(zones).size < zones.length) {
    throw emulatorRefusal('ZonesStandTwice', {
      message: `'zones' of ${id.id} names one of them twice: ${zones.join(
        ', ',
      )}.`,
    });
  }
}
