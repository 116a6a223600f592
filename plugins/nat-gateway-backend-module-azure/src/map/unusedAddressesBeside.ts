import type { NatGateway, PublicIPPrefix } from '@azure/arm-network';
import { groupBy } from 'lodash';
import {
  parseArmId,
  type GatewayFacts,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import { addressCountOf } from './addressCountOf';
import type { InventoryIndex } from './InventoryIndex';
import { subjectOf } from './subjectOf';

type Counts = NonNullable<GatewayFacts['unusedAddresses']>;

const none: Counts = { publicIpCount: 0, prefixAddressCount: 0 };

const groupOf = (id: string | undefined) =>
  parseArmId(id ?? '')?.resourceGroup.toLowerCase() ?? '';

const isIpv4 = ({
  publicIPAddressVersion,
}: Pick<PublicIPPrefix, 'publicIPAddressVersion'>) =>
  publicIPAddressVersion !== 'IPv6';

/**
 * How many IPv4 addresses in a gateway's resource group nothing uses, of those that belong to the
 * gateway's owner: what is another team's, or AKS's in a node resource group, is not theirs to delete.
 * Addresses of a prefix are paid for with it: it counts as a whole, and only when neither it nor one of
 * its addresses is used or is another team's.
 *
 * @internal
 */
export function unusedAddressesBeside(
  index: Pick<InventoryIndex, 'clusterOfGroup' | 'inventory' | 'usedAddresses'>,
  { account }: { readonly account: Pick<AzureAccount, 'name' | 'scopes'> },
): (gateway: NatGateway) => Counts {
  const { inventory, usedAddresses } = index;
  const { publicIpAddresses, publicIpPrefixes } = inventory;
  const ownerOf = (resource: Parameters<typeof subjectOf>[0]) =>
    subjectOf(resource, { account, index }).ownerRef;
  const placeOf = (resource: Parameters<typeof subjectOf>[0]) =>
    `${groupOf(resource.id)} ${ownerOf(resource)}`;
  const isUnused = ({ id = '' }: { readonly id?: string }) =>
    !usedAddresses.has(id.toLowerCase());
  const members = groupBy(publicIpAddresses, ({ publicIPPrefix }) =>
    publicIPPrefix?.id?.toLowerCase(),
  );
  const isOthers = (prefix: PublicIPPrefix) =>
    (members[prefix.id?.toLowerCase() ?? ''] ?? []).some(
      address => ownerOf(address) !== ownerOf(prefix),
    );
  const counts = new Map<string, Counts>();
  const add = (
    resource: Parameters<typeof subjectOf>[0],
    more: Partial<Counts>,
  ) => {
    if (index.clusterOfGroup(groupOf(resource.id))) return;
    const place = placeOf(resource);
    const { publicIpCount, prefixAddressCount } = counts.get(place) ?? none;
    counts.set(place, {
      publicIpCount: publicIpCount + (more.publicIpCount ?? 0),
      prefixAddressCount: prefixAddressCount + (more.prefixAddressCount ?? 0),
    });
  };
  publicIpAddresses
    .filter(
      address =>
        isUnused(address) && isIpv4(address) && !address.publicIPPrefix,
    )
    .forEach(address => add(address, { publicIpCount: 1 }));
  publicIpPrefixes
    .filter(prefix => isUnused(prefix) && isIpv4(prefix) && !isOthers(prefix))
    .forEach(prefix =>
      add(prefix, {
        prefixAddressCount: addressCountOf(prefix.prefixLength, {
          ipVersion: 'IPv4',
        }),
      }),
    );
  return gateway => counts.get(placeOf(gateway)) ?? none;
}
