import type { JsonObject } from '@backstage/types';
import type { ObservedAddress } from '../plan/AzureState';
import { addressCountOf } from './addressCountOf';
import { addressHindrances } from './addressHindrances';
import { hasFailed } from './hasFailed';
import { isOurs } from './isOurs';
import { rawAddressSchema } from './rawAddressSchema';
import { regionNameOf } from './regionNameOf';

/**
 * Raw JSON of a public IP or prefix as a plan knows it.
 *
 * @internal
 */
export function mapObservedAddress(
  raw: JsonObject,
  options: Parameters<typeof isOurs>[1] & {
    /** By lower-case id: what a prefix is used by as a whole. */
    readonly usersOfPrefixes?: Readonly<Record<string, string>>;
  },
): ObservedAddress {
  const address = rawAddressSchema.parse(raw);
  const { properties } = address;
  const kind = properties.prefixLength === undefined ? 'publicIp' : 'prefix';
  const ipVersion = properties.publicIPAddressVersion;
  return {
    resourceId: address.id,
    name: address.name,
    kind,
    address: kind === 'prefix' ? properties.ipPrefix : properties.ipAddress,
    sku: address.sku.name,
    ipVersion,
    addressCount:
      kind === 'prefix'
        ? addressCountOf(properties.prefixLength, { ipVersion })
        : 1,
    zones: [...(address.zones ?? [])].sort(),
    region: regionNameOf(address.location),
    usedByResourceId:
      properties.natGateway ??
      properties.ipConfiguration ??
      properties.loadBalancerFrontendIpConfiguration ??
      options.usersOfPrefixes?.[properties.publicIPPrefix?.toLowerCase() ?? ''],
    ...(properties.publicIPAddresses && {
      drawnResourceIds: properties.publicIPAddresses.map(({ id }) => id),
    }),
    ...addressHindrances(properties),
    origin: isOurs(address, options) ? 'created' : 'foreign',
    hasFailed: hasFailed(raw),
  };
}
