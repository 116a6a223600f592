import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * The id of what holds a public IP address or prefix: a NAT gateway or a load balancer's frontend.
 *
 * @internal
 */
export function publicIPAddressHolder(
  address: StoredResource,
  cloud: Cloud,
): string | undefined {
  for (const referrer of cloud.store.referrers(address.id)) {
    if (referrer.type === 'Microsoft.Network/natGateways') {
      return referrer.id;
    }
    if (referrer.type === 'Microsoft.Network/loadBalancers') {
      const frontends = referrer.properties.frontendIPConfigurations;
      const frontend = (Array.isArray(frontends) ? frontends : [])
        .filter(isJsonObject)
        .find(candidate =>
          JSON.stringify(candidate)
            .toLowerCase()
            .includes(`"${address.id.toLowerCase()}"`),
        );
      return frontend
        ? `${referrer.id}/frontendIPConfigurations/${String(frontend.name)}`
        : referrer.id;
    }
  }
  return undefined;
}
