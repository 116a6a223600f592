import {
  type Acknowledgement,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a person said yes to other source addresses behind a gateway.
 *
 * @internal
 */
export const isAcknowledged = (
  { sourceAddressesChange }: Acknowledgement,
  gatewayResourceId: string,
): boolean =>
  typeof sourceAddressesChange === 'object' &&
  sourceAddressesChange.some(id => sameArmId(id, gatewayResourceId));
