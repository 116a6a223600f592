import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { loadBalancers } from '../resources/loadBalancers';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { networkProfileOf } from './networkProfileOf';
import { nodeResources } from './nodeResources';
import { ownedAddresses } from './ownedAddresses';
import { referencedAddresses } from './referencedAddresses';
import { storeProfile } from './storeProfile';
import { writeOwned } from './writeOwned';

/** The defaults that `@azure/arm-containerservice` documents for `ManagedClusterLoadBalancerProfile`. */
const ruleDefaults = { allocatedOutboundPorts: 0, idleTimeoutInMinutes: 30 };

/**
 * Gives a cluster the load balancer `kubernetes` with its outbound rule and addresses: AKS's own, or those that the profile names.
 *
 * @internal
 */
export function applyLoadBalancer(cluster: StoredResource, cloud: Cloud): void {
  const profile =
    readObject(networkProfileOf(cluster), { key: 'loadBalancerProfile' }) ?? {};
  const named = [
    ...referencedAddresses(profile, { key: 'outboundIPs', list: 'publicIPs' }),
    ...referencedAddresses(profile, {
      key: 'outboundIPPrefixes',
      list: 'publicIPPrefixes',
    }),
  ];
  const { managedOutboundIPs } = profile;
  const count = isJsonObject(managedOutboundIPs)
    ? Number(managedOutboundIPs.count ?? 1)
    : 1;
  const addressIds = ownedAddresses(cluster, {
    cloud,
    count: named.length > 0 ? 0 : count,
    sku: 'Standard',
    kind: 'aks-slb-managed-outbound-ip',
    onChosen: ids =>
      writeBalancer(cluster, {
        cloud,
        profile,
        addressIds: named.length > 0 ? named : ids,
      }),
  });
  storeProfile(cluster, {
    cloud,
    key: 'loadBalancerProfile',
    profile,
    addressIds: named.length > 0 ? named : addressIds,
  });
}

function writeBalancer(
  cluster: StoredResource,
  options: {
    readonly cloud: Cloud;
    readonly profile: JsonObject;
    readonly addressIds: readonly string[];
  },
): void {
  const { cloud, profile, addressIds } = options;
  const id = nodeResources(cluster).loadBalancerId;
  const frontends = addressIds.map(addressId => ({
    name: addressId.slice(addressId.lastIndexOf('/') + 1),
    addressId,
  }));
  writeOwned(loadBalancers, {
    cloud,
    cluster,
    id,
    body: {
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: frontends.map(({ name, addressId }) => ({
          name,
          properties: {
            [addressId.toLowerCase().includes('/publicipprefixes/')
              ? 'publicIPPrefix'
              : 'publicIPAddress']: { id: addressId },
          },
        })),
        backendAddressPools: [{ name: 'aksOutboundBackendPool' }],
        outboundRules: [
          {
            name: 'aksOutboundRule',
            properties: {
              allocatedOutboundPorts:
                profile.allocatedOutboundPorts ??
                ruleDefaults.allocatedOutboundPorts,
              protocol: 'All',
              enableTcpReset: true,
              idleTimeoutInMinutes:
                profile.idleTimeoutInMinutes ??
                ruleDefaults.idleTimeoutInMinutes,
              backendAddressPool: {
                id: `${id}/backendAddressPools/aksOutboundBackendPool`,
              },
              frontendIPConfigurations: frontends.map(({ name }) => ({
                id: `${id}/frontendIPConfigurations/${name}`,
              })),
            },
          },
        ],
      },
    },
  });
}
