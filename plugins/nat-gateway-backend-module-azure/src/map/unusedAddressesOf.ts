import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import { groupBy } from 'lodash';
import {
  azurePortalUrl,
  parseArmId,
  type ObservedUnusedAddress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { InventoryIndex } from './InventoryIndex';
import { mapPrefix } from './mapPrefix';
import { mapPublicIp } from './mapPublicIp';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import { subjectOf } from './subjectOf';

/** Where ARM names what uses a public IP, and what uses a prefix as a whole. */
const usersOf = {
  publicIp: [
    'ipConfiguration',
    'natGateway',
    'linkedPublicIPAddress',
    'servicePublicIPAddress',
  ],
  prefix: ['natGateway', 'loadBalancerFrontendIpConfiguration'],
} as const satisfies {
  readonly publicIp: readonly (keyof PublicIPAddress)[];
  readonly prefix: readonly (keyof PublicIPPrefix)[];
};

const proofOf = (resourceId: string, properties: readonly string[]) => ({
  resourceId,
  emptyProperties: properties.map(name => `properties.${name}`),
});

/**
 * The IPv4 addresses and prefixes of a subscription that nothing uses. What is in a node resource group is
 * left out: AKS made it and takes it away. Addresses of a prefix are paid for with it: it counts as a whole, and only when
 * neither it nor one of its addresses is used or is another team's.
 *
 * @internal
 */
export function unusedAddressesOf(
  index: Pick<InventoryIndex, 'clusterOfGroup' | 'inventory' | 'usedAddresses'>,
  options: { readonly account: AzureAccount },
): readonly ObservedUnusedAddress[] {
  const { account } = options;
  const { inventory, usedAddresses } = index;
  const drawn = groupBy(inventory.publicIpAddresses, ({ publicIPPrefix }) =>
    publicIPPrefix?.id?.toLowerCase(),
  );
  const drawnFrom = ({ id }: PublicIPPrefix) =>
    drawn[id?.toLowerCase() ?? ''] ?? [];
  const ownerOf = (resource: Parameters<typeof subjectOf>[0]) =>
    subjectOf(resource, { account, index }).ownerRef;
  const observed = (
    { location, tags }: PublicIPAddress | PublicIPPrefix,
    {
      zones: _,
      state: __,
      ...address
    }: ReturnType<typeof mapPublicIp | typeof mapPrefix>,
    more: readonly PublicIPAddress[] = [],
  ): readonly ObservedUnusedAddress[] => {
    const { resourceId, kind, ipVersion } = address;
    const id = parseArmId(resourceId);
    if (
      !id ||
      ipVersion !== 'IPv4' ||
      usedAddresses.has(resourceId.toLowerCase()) ||
      index.clusterOfGroup(id.resourceGroup)
    ) {
      return [];
    }
    return [
      {
        ...address,
        container: resourceGroupOf(id),
        region: regionNameOf(location),
        consoleUrl: azurePortalUrl(resourceId, {
          cloud: account.cloud.name,
          tenantId: account.credential?.tenantId,
        }),
        tags: tags ?? {},
        proof: [
          proofOf(resourceId, [
            ...usersOf[kind],
            ...(kind === 'prefix' && more.length === 0
              ? ['publicIPAddresses']
              : []),
          ]),
          ...more.map(({ id: drawnId = '' }) =>
            proofOf(drawnId, usersOf.publicIp),
          ),
        ],
      },
    ];
  };
  return [
    ...inventory.publicIpAddresses
      .filter(({ publicIPPrefix }) => !publicIPPrefix)
      .flatMap(address => observed(address, mapPublicIp(address))),
    ...inventory.publicIpPrefixes
      .filter(prefix =>
        drawnFrom(prefix).every(each => ownerOf(each) === ownerOf(prefix)),
      )
      .flatMap(prefix =>
        observed(prefix, mapPrefix(prefix), drawnFrom(prefix)),
      ),
  ];
}
