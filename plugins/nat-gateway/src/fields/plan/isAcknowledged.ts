import {
  type Acknowledgement,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a person acknowledged that the source addresses behind a gateway change.
 *
 * @internal
 */
export const isAcknowledged = (
  { sourceAddressesChange }: Acknowledgement,
  gatewayResourceId: string,
): boolean =>
  typeof sourceAddressesChange === 'object' &&
  sourceAddressesChange.some(id => sameArmId(id, gatewayResourceId));
