import {
  addressCountOfPrefix,
  type Option,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from '../../form/NatGatewayForm';

/**
 * How many IPv4 addresses a choice brings; undefined while it is not complete or not sensible.
 *
 * @internal
 */
export function addressCountOf(
  addresses: NonNullable<NatGatewayForm['egress']>['addresses'],
  options: { readonly existing: readonly Option[] },
): number | undefined {
  const { existing } = options;
  switch (addresses?.kind) {
    case 'newPrefix': {
      const { prefixLength } = addresses;
      return prefixLength !== undefined &&
        prefixLength >= 0 &&
        prefixLength <= 32
        ? addressCountOfPrefix(prefixLength)
        : undefined;
    }
    case 'newPublicIps':
      return addresses.count !== undefined &&
        Number.isInteger(addresses.count) &&
        addresses.count > 0
        ? addresses.count
        : undefined;
    case 'existing':
      return existing
        .filter(({ value }) =>
          addresses.resourceIds?.some(id => sameArmId(id, value)),
        )
        .reduce((sum, { address }) => sum + (address?.addressCount ?? 0), 0);
    default:
      return undefined;
  }
}
