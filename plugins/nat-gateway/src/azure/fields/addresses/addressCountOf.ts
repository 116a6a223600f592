import {
  addressCountOfPrefix,
  type Option,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from '../../form/NatGatewayForm';

type Addresses = NonNullable<NatGatewayForm['egress']>['addresses'];

function chosenCountOf(
  addresses: Addresses,
  existing: readonly Option[],
): number | undefined {
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
      return addresses.count;
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

/**
 * How many IPv4 addresses a choice brings; undefined while it is not complete or not sensible.
 *
 * @internal
 */
export function addressCountOf(
  addresses: Addresses,
  options: { readonly existing: readonly Option[] },
): number | undefined {
  const chosen = chosenCountOf(addresses, options.existing);
  const more = addresses?.kind === 'newPublicIps' ? 0 : addresses?.moreCount;
  const count = (chosen ?? NaN) + (more ?? 0);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
}
