import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { regions } from '../arm/regions';
import { AzureError } from '../errors/AzureError';

/**
 * Refuses an agent pool in zones that its region has not.
 *
 * @internal
 */
export function refuseUnfitZones(
  pool: JsonObject,
  options: { readonly clusterId: string; readonly location: string },
): void {
  const { clusterId, location } = options;
  const zones = pool.availabilityZones ?? [];
  if (!Array.isArray(zones) || zones.some(zone => typeof zone !== 'string')) {
    throw emulatorRefusal('AgentPoolZonesInvalid', {
      message: `availabilityZones of agent pool ${String(
        pool.name,
      )} of ${clusterId} must be a list of texts.`,
    });
  }
  const supported = regions.find(({ name }) => name === location)?.zones ?? [];
  if (zones.length > 0 && supported.length === 0) {
    throw new AzureError('AvailabilityZoneNotSupportedInRegion', {
      location,
      // Quoted with the message.
      target: 'agentPoolProfile.availabilityZone',
    });
  }
  const unknown = zones.filter(zone => !supported.includes(String(zone)));
  if (unknown.length > 0) {
    throw new AzureError('AvailabilityZoneNotSupported', {
      zones: unknown.join(','),
      pool: String(pool.name),
      location,
      supported: supported.join(','),
    });
  }
}
