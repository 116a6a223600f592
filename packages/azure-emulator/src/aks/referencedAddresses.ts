import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';

/**
 * The ids in a list of an outbound profile, whose items are `{id}` for load balancers and texts for NAT gateways.
 *
 * @internal
 */
export function referencedAddresses(
  profile: JsonObject,
  options: { readonly key: string; readonly list: string },
): readonly string[] {
  const holder = profile[options.key];
  const items = isJsonObject(holder) ? holder[options.list] : undefined;
  return (Array.isArray(items) ? items : []).map(item =>
    String(isJsonObject(item) ? item.id : item),
  );
}
