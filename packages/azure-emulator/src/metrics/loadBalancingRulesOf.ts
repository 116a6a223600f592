import { isJsonObject } from '../arm/isJsonObject';
import type { Json, JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { frontendAddressesOf } from './frontendAddressesOf';
import type { LoadBalancerMinute } from './LoadBalancerMinute';

/**
 * What a load balancer lets in, as its metrics name it.
 *
 * @internal
 */
export function loadBalancingRulesOf(
  balancer: StoredResource,
  cloud: Cloud,
): LoadBalancerMinute['rules'] {
  const frontends = objects(balancer.properties.frontendIPConfigurations);
  return objects(balancer.properties.loadBalancingRules).flatMap(rule => {
    const properties = readObject(rule, { key: 'properties' }) ?? {};
    const wanted = nameOf(properties.frontendIPConfiguration);
    return frontends
      .filter(({ name }) => String(name).toLowerCase() === wanted)
      .flatMap(frontend => frontendAddressesOf(frontend, cloud))
      .map(frontendIPAddress => ({
        frontendIPAddress,
        frontendPort: String(properties.frontendPort ?? 0),
        backendPort: String(properties.backendPort ?? 0),
        isProbed: isJsonObject(properties.probe),
      }));
  });
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function nameOf(reference: Json | undefined): string {
  return isJsonObject(reference)
    ? String(reference.id).split('/').at(-1)?.toLowerCase() ?? ''
    : '';
}
