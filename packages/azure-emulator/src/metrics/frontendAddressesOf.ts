import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { Cloud } from '../state/Cloud';

/**
 * The address of a load balancer's frontend, if it has one. A prefix stands for one frontend: which of its addresses Azure uses is not told.
 *
 * @internal
 */
export function frontendAddressesOf(
  frontend: JsonObject,
  cloud: Cloud,
): readonly string[] {
  const { properties } = frontend;
  if (!isJsonObject(properties)) {
    return [];
  }
  const { publicIPAddress, publicIPPrefix } = properties;
  const reference = publicIPAddress ?? publicIPPrefix;
  const target = isJsonObject(reference)
    ? cloud.store.get(String(reference.id))
    : undefined;
  const address = target?.properties.ipAddress ?? target?.properties.ipPrefix;
  const known = address ?? properties.privateIPAddress;
  return typeof known === 'string' ? [known] : [];
}
