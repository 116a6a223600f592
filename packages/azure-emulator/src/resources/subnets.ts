import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { AzureError } from '../errors/AzureError';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { acceptSubnet } from './acceptSubnet';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import type { ResourceType, ResourceWrite } from './ResourceType';
import { subnetAddressPrefixes } from './subnetAddressPrefixes';
import { subnetIpConfigurations } from './subnetIpConfigurations';

/** New subnets are private from this api-version on; existing ones stay as they are: https://techcommunity.microsoft.com/t5/azure-networking-blog/private-subnets-by-default-in-azure-virtual-networks-what/ba-p/4513778, which says it of new networks only; of a new subnet in an old network it is assumed. */
const privateSince = '2025-07-01';

/**
 * Microsoft.Network/virtualNetworks/subnets.
 *
 * A subnet shares its network's etag and its network's one write at a time.
 *
 * @internal
 */
export const subnets: ResourceType = networkType({
  type: 'Microsoft.Network/virtualNetworks/subnets',
  isChild: true,
  accept: write => {
    const { cloud, id, body, seeding } = write;
    const network = cloud.store.get(id.parentId ?? '');
    if (!write.before && !write.isEmbedded) {
      const standing = cloud.store.children(id.parentId ?? '').length;
      refuseOverResourceQuota(write, {
        name: 'subnetsPerVirtualNetwork',
        id: id.parentId ?? id.id,
        before: standing,
        wanted: standing + 1,
      });
    }
    const space = readObject(network?.properties ?? {}, {
      key: 'addressSpace',
    });
    const properties = acceptSubnet(
      readObject(body, { key: 'properties' }) ?? {},
      {
        cloud,
        subnetId: id.id,
        networkAddressPrefixes:
          readStrings(space ?? {}, { key: 'addressPrefixes' }) ?? [],
        siblings: cloud.store
          .children(id.parentId ?? '')
          .filter(child => child.id.toLowerCase() !== id.id.toLowerCase())
          .map(child => ({
            name: child.name,
            addressPrefixes: subnetAddressPrefixes(child.properties),
          })),
      },
    );
    return {
      properties: { ...properties, ...outboundAccess(properties, write) },
      onStored: stored => recordGatewayOf(stored, { cloud, seeding }),
    };
  },
  refuseDelete: (subnet, cloud) => {
    const [inUseBy] = [
      ...subnetIpConfigurations(subnet, cloud),
      // A pool without nodes is in its subnet all the same.
      ...cloud.store.referrers(subnet.id).map(({ id }) => id),
    ];
    if (inUseBy) {
      throw new AzureError('InUseSubnetCannotBeDeleted', {
        name: subnet.name,
        holder: inUseBy,
      });
    }
  },
  onDeleted: (subnet, cloud) => cloud.history.forgetSubnet(subnet.id),
  present: (subnet, cloud) => {
    const ipConfigurations = subnetIpConfigurations(subnet, cloud);
    const network = cloud.store.get(subnet.parentId ?? '');
    return presentNetworkResource(
      { ...subnet, etag: network?.etag ?? subnet.etag },
      ipConfigurations.length > 0
        ? { ipConfigurations: ipConfigurations.map(id => ({ id })) }
        : {},
    );
  },
});

function recordGatewayOf(
  subnet: StoredResource,
  options: { readonly cloud: Cloud; readonly seeding: boolean },
): void {
  const { cloud, seeding } = options;
  const gateway = subnet.properties.natGateway;
  cloud.history.recordSubnet(subnet.id, {
    since: seeding ? new Date(0) : cloud.clock.now(),
    gatewayId: isJsonObject(gateway) ? String(gateway.id) : undefined,
  });
}

/** What a body says about default outbound access, or what its absence means. */
function outboundAccess(
  properties: JsonObject,
  { before, apiVersion, seeding }: ResourceWrite,
): JsonObject {
  if (
    properties.defaultOutboundAccess !== undefined ||
    seeding ||
    apiVersion < privateSince
  ) {
    return {};
  }
  const standing = before ? before.properties.defaultOutboundAccess : false;
  return standing === undefined ? {} : { defaultOutboundAccess: standing };
}
