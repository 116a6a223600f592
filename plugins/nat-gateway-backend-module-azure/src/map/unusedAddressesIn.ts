import {
  parseArmId,
  sameArmId,
  type GatewayFacts,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureInventory } from '../read/AzureInventory';
import { addressCountOf } from './addressCountOf';

const isIpv6 = (version: string | undefined) => version === 'IPv6';

/**
 * How many IPv4 addresses of a resource group nothing uses. Addresses of a prefix are paid for with
 * it: it counts as a whole, and only when neither it nor one of its addresses is used.
 *
 * @internal
 */
export function unusedAddressesIn(
  resourceGroup: string,
  inventory: Pick<AzureInventory, 'publicIpAddresses' | 'publicIpPrefixes'>,
): NonNullable<GatewayFacts['unusedAddresses']> {
  const isHere = ({ id }: { readonly id?: string }) =>
    sameArmId(parseArmId(id ?? '')?.resourceGroup ?? '', resourceGroup);
  const { publicIpAddresses, publicIpPrefixes } = inventory;
  const isTaken = (address: (typeof publicIpAddresses)[number]) =>
    Boolean(
      address.natGateway ??
        address.ipConfiguration ??
        address.linkedPublicIPAddress ??
        address.servicePublicIPAddress,
    );
  const prefixes = publicIpPrefixes.filter(
    prefix =>
      isHere(prefix) &&
      !isIpv6(prefix.publicIPAddressVersion) &&
      !prefix.natGateway &&
      !prefix.loadBalancerFrontendIpConfiguration &&
      !publicIpAddresses.some(
        address =>
          sameArmId(address.publicIPPrefix?.id ?? '', prefix.id ?? '') &&
          isTaken(address),
      ),
  );
  return {
    publicIpCount: publicIpAddresses.filter(
      address =>
        isHere(address) &&
        !isIpv6(address.publicIPAddressVersion) &&
        !address.publicIPPrefix &&
        !isTaken(address),
    ).length,
    prefixAddressCount: prefixes.reduce(
      (sum, { prefixLength }) =>
        sum + addressCountOf(prefixLength, { ipVersion: 'IPv4' }),
      0,
    ),
  };
}
