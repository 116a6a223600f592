import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import {
  parseArmId,
  type EgressAddress,
} from 'backstage-plugin-nat-gateway-common';
import { addressCountOf } from './addressCountOf';

type Known = {
  readonly publicIpAddresses: readonly PublicIPAddress[];
  readonly publicIpPrefixes: readonly PublicIPPrefix[];
};

const versionOf = (version: string | undefined) =>
  version === 'IPv6' ? 'IPv6' : 'IPv4';

function mapPublicIp(address: PublicIPAddress): EgressAddress {
  return {
    resourceId: address.id ?? '',
    name: address.name ?? '',
    kind: 'publicIp',
    address: address.ipAddress,
    ipVersion: versionOf(address.publicIPAddressVersion),
    addressCount: 1,
    zones: [...(address.zones ?? [])].sort(),
    state: 'active',
  };
}

function mapPrefix(prefix: PublicIPPrefix): EgressAddress {
  const ipVersion = versionOf(prefix.publicIPAddressVersion);
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

/**
 * Resolves ids of public IPs and prefixes. An id that the listing does not hold (another
 * subscription, no permission) keeps its id and name, without an address.
 *
 * @internal
 */
export function mapEgressAddresses(
  resourceIds: readonly string[],
  known: Known,
): readonly EgressAddress[] {
  const byId = new Map<string, EgressAddress>([
    ...known.publicIpAddresses.map(
      item => [item.id?.toLowerCase() ?? '', mapPublicIp(item)] as const,
    ),
    ...known.publicIpPrefixes.map(
      item => [item.id?.toLowerCase() ?? '', mapPrefix(item)] as const,
    ),
  ]);
  return resourceIds.map(resourceId => {
    const parsed = parseArmId(resourceId);
    const kind = /prefixes$/i.test(parsed?.type ?? '') ? 'prefix' : 'publicIp';
    return (
      byId.get(resourceId.toLowerCase()) ?? {
        resourceId,
        name: parsed?.name ?? resourceId,
        kind,
        ipVersion: 'IPv4',
        // Of a prefix that cannot be read no more is known than that it holds an address.
        addressCount: 1,
        zones: [],
        state: 'active',
      }
    );
  });
}
