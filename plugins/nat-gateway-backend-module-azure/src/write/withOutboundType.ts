import type { JsonObject } from '@backstage/types';

/**
 * A cluster's body with another outbound type: the profile of the former one goes with it.
 *
 * @internal
 */
export function withOutboundType(
  cluster: JsonObject,
  options: {
    readonly outboundType: string;
    /** `loadBalancerProfile` and `natGatewayProfile` of the new one. */
    readonly profiles: JsonObject;
  },
): JsonObject {
  const properties = cluster.properties as JsonObject;
  const {
    loadBalancerProfile: _balancer,
    natGatewayProfile: _gateway,
    ...network
  } = (properties.networkProfile ?? {}) as JsonObject;
  return {
    ...cluster,
    properties: {
      ...properties,
      networkProfile: {
        ...network,
        outboundType: options.outboundType,
        ...options.profiles,
      },
    },
  };
}
