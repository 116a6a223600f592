import {
  type CloudDescription,
  gatewayCapacity,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a gateway's own figures say of its capacity, as plain JSON.
 *
 * @throws InputError when the share is not above 0 and at most 1.
 * @internal
 */
export function gatewayAnswer(
  gateway: NatGateway,
  options: {
    readonly cloud: CloudDescription;
    readonly destinationShare?: number;
  },
) {
  const { now, atTwiceTheTraffic, failures, ...answer } = gatewayCapacity(
    gateway,
    options,
  );
  return {
    ...answer,
    ...(now && { now: { ...now } }),
    ...(atTwiceTheTraffic && { atTwiceTheTraffic: { ...atTwiceTheTraffic } }),
    ...(failures && { failures: { ...failures } }),
  };
}
