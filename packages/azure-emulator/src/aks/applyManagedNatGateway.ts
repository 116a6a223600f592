import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { natGateways } from '../resources/natGateways';
import { subnets } from '../resources/subnets';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { networkProfileOf } from './networkProfileOf';
import { nodeResources } from './nodeResources';
import { ownedAddresses } from './ownedAddresses';
import { referencedAddresses } from './referencedAddresses';
import { storeProfile } from './storeProfile';
import { writeOwned } from './writeOwned';

/**
 * Gives a cluster AKS's own NAT gateway on AKS's own subnet, with AKS's addresses or those that the profile names.
 *
 * @internal
 */
export function applyManagedNatGateway(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const profile =
    readObject(networkProfileOf(cluster), { key: 'natGatewayProfile' }) ?? {};
  const sku = profile.sku === 'StandardV2' ? 'StandardV2' : 'Standard';
  const addresses = referencedAddresses(profile, {
    key: 'outboundIPs',
    list: 'publicIPs',
  });
  const prefixes = referencedAddresses(profile, {
    key: 'outboundIPPrefixes',
    list: 'publicIPPrefixes',
  });
  const isOwn = addresses.length + prefixes.length > 0;
  const managed = isJsonObject(profile.managedOutboundIPProfile)
    ? profile.managedOutboundIPProfile
    : {};
  const common = { cloud, sku, kind: 'aks-nat-managed-outbound-ip' } as const;
  const ipv6 = ownedAddresses(cluster, {
    ...common,
    count: isOwn ? 0 : Number(managed.countIPv6 ?? 0),
    version: 'IPv6',
    onChosen: () => undefined,
  });
  const ipv4 = ownedAddresses(cluster, {
    ...common,
    count: isOwn ? 0 : Number(managed.count ?? 1),
    onChosen: ids =>
      writeGateway(cluster, {
        cloud,
        sku,
        idleTimeoutInMinutes: Number(profile.idleTimeoutInMinutes ?? 4),
        addresses: {
          publicIpAddresses: references(isOwn ? addresses : ids),
          publicIpAddressesV6: references(ipv6),
          publicIpPrefixes: references(prefixes),
        },
      }),
  });
  storeProfile(cluster, {
    cloud,
    key: 'natGatewayProfile',
    profile,
    addressIds: isOwn ? [...addresses, ...prefixes] : [...ipv4, ...ipv6],
  });
}

function references(ids: readonly string[]): readonly JsonObject[] {
  return ids.map(id => ({ id }));
}

function writeGateway(
  cluster: StoredResource,
  options: {
    readonly cloud: Cloud;
    readonly sku: string;
    readonly idleTimeoutInMinutes: number;
    readonly addresses: JsonObject;
  },
): void {
  const { cloud, sku, idleTimeoutInMinutes, addresses } = options;
  const { natGatewayId, subnetId } = nodeResources(cluster);
  writeOwned(natGateways, {
    cloud,
    cluster,
    id: natGatewayId,
    body: {
      sku: { name: sku },
      properties: { ...addresses, idleTimeoutInMinutes },
    },
  });
  const subnet = cloud.store.get(subnetId);
  writeOwned(subnets, {
    cloud,
    cluster,
    id: subnetId,
    body: {
      properties: { ...subnet?.properties, natGateway: { id: natGatewayId } },
    },
  });
}
