import type { JsonObject } from '@backstage/types';

/**
 * A subnet's body with another gateway or none. To detach, the property is left out: an empty
 * reference is an error (MissingJsonReferenceId).
 *
 * @internal
 */
export function withSubnetGateway(
  subnet: JsonObject,
  gatewayId: string | null,
): JsonObject {
  const { natGateway: _replaced, ...properties } = (subnet.properties ??
    {}) as JsonObject;
  return {
    ...subnet,
    properties: {
      ...properties,
      ...(gatewayId !== null && { natGateway: { id: gatewayId } }),
    },
  };
}
