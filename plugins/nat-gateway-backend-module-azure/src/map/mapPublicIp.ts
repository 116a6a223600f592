import type { PublicIPAddress } from '@azure/arm-network';
import type { EgressAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A public IP address of the typed client as the model has it.
 *
 * @internal
 */
export const mapPublicIp = (
  address: PublicIPAddress,
): EgressAddress & { readonly addressCount: number } => ({
  resourceId: address.id ?? '',
  name: address.name ?? '',
  kind: 'publicIp',
  address: address.ipAddress,
  ipVersion: address.publicIPAddressVersion === 'IPv6' ? 'IPv6' : 'IPv4',
  addressCount: 1,
  zones: [...(address.zones ?? [])].sort(),
  state: 'active',
});
