import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { OperationError } from '../operations/OperationError';
import { overRegionQuota } from '../quotas/overRegionQuota';
import type { ResourceWrite } from '../resources/ResourceType';
import { nodeResources } from './nodeResources';
import { outboundAddressTag } from './outboundAddressTag';
import { referencedAddresses } from './referencedAddresses';

const balancerType = 'Microsoft.Network/loadBalancers';
const gatewayType = 'Microsoft.Network/natGateways';
const addressType = 'Microsoft.Network/publicIPAddresses';

/**
 * How a write of a cluster ends when AKS would have to make more for its way out than the subscription's quotas allow: addresses, a load balancer, a NAT gateway.
 *
 * What AKS has in the node resource group already is counted there, or freed before. How AKS wraps the network provider's refusal is not recorded.
 *
 * @internal
 */
export function outboundOverQuota(
  network: JsonObject,
  { before, cloud, id, location, seeding }: ResourceWrite,
): OperationError | undefined {
  if (seeding) {
    return undefined;
  }
  const owned = before
    ? cloud.store.inGroup({
        subscriptionId: before.subscriptionId,
        resourceGroup: nodeResources(before).resourceGroup,
      })
    : [];
  const standing = ({ type, version }: Need) =>
    owned.filter(
      held =>
        held.type === type &&
        (type !== addressType ||
          (held.tags?.[outboundAddressTag] !== undefined &&
            held.properties.publicIPAddressVersion === version)),
    ).length;
  for (const need of needsOf(network)) {
    const { type, skuName, count, version } = need;
    const refusal = overRegionQuota(cloud, {
      id: id.id,
      subscriptionId: id.subscriptionId,
      location,
      count: count - standing(need),
      resource: {
        type,
        skuName,
        properties: version ? { publicIPAddressVersion: version } : {},
      },
    });
    if (refusal) {
      return {
        code: 'AzureEmulator.OutboundOverQuota',
        message: `AKS cannot make a way out for cluster ${id.id}: ${refusal.code}: ${refusal.message} (The emulator's own words.)`,
      };
    }
  }
  return undefined;
}

interface Need {
  readonly type: string;
  readonly skuName: string;
  readonly count: number;
  readonly version?: 'IPv4' | 'IPv6';
}

function needsOf(network: JsonObject): readonly Need[] {
  const { outboundType } = network;
  if (outboundType === 'loadBalancer') {
    const profile = readObject(network, { key: 'loadBalancerProfile' }) ?? {};
    return [
      { type: balancerType, skuName: 'Standard', count: 1 },
      ...addresses(profile, {
        managed: profile.managedOutboundIPs,
        skuName: 'Standard',
      }),
    ];
  }
  if (outboundType === 'managedNATGateway') {
    const profile = readObject(network, { key: 'natGatewayProfile' }) ?? {};
    const skuName = profile.sku === 'StandardV2' ? 'StandardV2' : 'Standard';
    return [
      { type: gatewayType, skuName, count: 1 },
      ...addresses(profile, {
        managed: profile.managedOutboundIPProfile,
        skuName,
      }),
    ];
  }
  return [];
}

/** None of AKS's own where the profile names some. */
function addresses(
  profile: JsonObject,
  options: { readonly managed: unknown; readonly skuName: string },
): readonly Need[] {
  const { skuName } = options;
  const managed = isJsonObject(options.managed) ? options.managed : {};
  const named = [
    ...referencedAddresses(profile, { key: 'outboundIPs', list: 'publicIPs' }),
    ...referencedAddresses(profile, {
      key: 'outboundIPPrefixes',
      list: 'publicIPPrefixes',
    }),
  ];
  return named.length > 0
    ? []
    : [
        {
          type: addressType,
          skuName,
          count: Number(managed.count ?? 1),
          version: 'IPv4',
        },
        {
          type: addressType,
          skuName,
          count: Number(managed.countIPv6 ?? 0),
          version: 'IPv6',
        },
      ];
}
