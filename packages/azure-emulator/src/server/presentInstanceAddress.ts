import { createHash } from 'node:crypto';
import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ScaleSet } from './ScaleSet';

const CONFIGURATION = 'publicIPAddressConfiguration';

function configurationIn(value: unknown): JsonObject | undefined {
  if (Array.isArray(value)) {
    return value.map(configurationIn).find(found => found);
  }
  if (!isJsonObject(value)) return undefined;
  const own = value[CONFIGURATION];
  return isJsonObject(own) ? own : configurationIn(Object.values(value));
}

/**
 * The public address of a scale set's instance, if the set gives its machines some: the same for the same
 * machine (assumed; Azure draws one).
 *
 * Source: https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses/list-virtual-machine-scale-set-public-ip-addresses, read 2026-12-01.
 *
 * @internal
 */
export function presentInstanceAddress(
  set: ScaleSet,
  instance: ScaleSetInstance,
): readonly JsonObject[] {
  const configuration = configurationIn(set.shown.properties);
  if (!configuration) return [];
  const name = String(configuration.name);
  const [third, fourth] = createHash('sha256')
    .update(instance.machineId.toLowerCase())
    .digest();
  return [
    {
      name,
      id: `${instance.ipConfigurationId}/publicIPAddresses/${name}`,
      properties: {
        provisioningState: 'Succeeded',
        ipAddress: `20.13.${third}.${fourth}`,
        publicIPAddressVersion: 'IPv4',
        publicIPAllocationMethod: 'Static',
        ipConfiguration: { id: instance.ipConfigurationId },
      },
    },
  ];
}
