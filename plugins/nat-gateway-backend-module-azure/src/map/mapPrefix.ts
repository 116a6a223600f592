import type { PublicIPPrefix } from '@azure/arm-network';
import type { EgressAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { addressCountOf } from './addressCountOf';

/**
 * A public IP prefix of the typed client as the model has it.
 *
 * @internal
 */
export function mapPrefix(
  prefix: PublicIPPrefix,
): EgressAddress & { readonly addressCount: number } {
  const ipVersion = prefix.publicIPAddressVersion === 'IPv6' ? 'IPv6' : 'IPv4';
  return {
    resourceId: prefix.id ?? '',
    name: prefix.name ?? '',
    kind: 'prefix',
    address: prefix.ipPrefix,
    ipVersion,
    addressCount: addressCountOf(prefix.prefixLength, { ipVersion }),
    zones: [...(prefix.zones ?? [])].sort(),
    state: 'active',
  };
}
