import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { sameId } from '../../cloud/sameId';

/**
 * Whether a person acknowledged that the source addresses behind a gateway change.
 *
 * @internal
 */
export const isAcknowledged = (
  { sourceAddressesChange }: Acknowledgement,
  gatewayResourceId: string,
  options: { readonly cloud: CloudScreens | undefined },
): boolean =>
  typeof sourceAddressesChange === 'object' &&
  sourceAddressesChange.some(id => sameId(id, gatewayResourceId, options));
