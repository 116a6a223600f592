import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { acceptLoadBalancerParts } from './acceptLoadBalancerParts';
import { countOf } from './countOf';
import { loadBalancerParts } from './loadBalancerParts';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { readSku } from './readSku';
import { refuseUnfitLoadBalancer } from './refuseUnfitLoadBalancer';
import { ownInstances } from './ownInstances';
import type { ResourceType } from './ResourceType';
import { virtualMachineScaleSets } from './virtualMachineScaleSets';
import type { ScaleSetInstance } from '../aks/ScaleSetInstance';

/** Which rules a frontend, a backend pool or a probe knows of, and by which of the rule's properties. */
const backReferences = {
  frontendIPConfigurations: [
    { rules: 'loadBalancingRules', by: 'frontendIPConfiguration' },
    { rules: 'inboundNatRules', by: 'frontendIPConfiguration' },
    { rules: 'outboundRules', by: 'frontendIPConfigurations' },
  ],
  backendAddressPools: [
    { rules: 'loadBalancingRules', by: 'backendAddressPool' },
    { rules: 'outboundRules', by: 'backendAddressPool' },
    { rules: 'inboundNatRules', by: 'backendAddressPool' },
  ],
  probes: [{ rules: 'loadBalancingRules', by: 'probe' }],
};

/** What counts towards which quota. */
const quotas = [
  { name: 'frontendsPerLoadBalancer', lists: ['frontendIPConfigurations'] },
  {
    name: 'inboundRulesPerLoadBalancer',
    lists: ['loadBalancingRules', 'inboundNatRules'],
  },
  { name: 'outboundRulesPerLoadBalancer', lists: ['outboundRules'] },
] as const;

/**
 * Microsoft.Network/loadBalancers with frontends, backend pools and rules inside.
 *
 * @internal
 */
export const loadBalancers: ResourceType = networkType({
  type: 'Microsoft.Network/loadBalancers',
  // Recorded: a load balancer is there as soon as it is written.
  busyStates: { create: 'Succeeded', update: 'Succeeded' },
  accept: write => {
    const { body, before, id } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const sku = readSku(body, {
      allowed: ['Basic', 'Standard', 'Gateway'],
      fallback: String(before?.sku?.name ?? 'Basic'),
      apiVersion: write.apiVersion,
    });
    if (sku.name === 'Gateway') {
      throw notImplemented(
        `The emulator does not play the SKU Gateway of load balancer ${id.id}: only Basic and Standard.`,
      );
    }
    if (before && before.sku?.name !== sku.name) {
      throw emulatorRefusal('LoadBalancerSkuCannotBeChanged', {
        message: `The SKU of load balancer ${id.id} is ${String(
          before.sku?.name,
        )} and cannot be changed in place to ${sku.name}.`,
      });
    }
    const parts = acceptLoadBalancerParts(properties);
    for (const { name, lists } of quotas) {
      const count = (from: JsonObject | undefined) =>
        lists.reduce((sum, list) => sum + countOf(from?.[list]), 0);
      refuseOverResourceQuota(write, {
        name,
        id: id.id,
        before: count(before?.properties),
        wanted: count(properties),
      });
    }
    refuseUnfitLoadBalancer(parts, { write, sku: sku.name });
    return {
      sku,
      properties: {
        ...withoutKeys(properties, ['provisioningState', 'resourceGuid']),
        ...parts,
      },
    };
  },
  present: (balancer, cloud) =>
    presentNetworkResource(
      balancer,
      Object.fromEntries(
        Object.keys(loadBalancerParts).map(part => [
          part,
          partsOf(balancer, part).map(item => ({
            name: item.name,
            id: `${balancer.id}/${part}/${String(item.name)}`,
            etag: balancer.etag,
            type: `${balancer.type}/${part}`,
            ...(item.zones ? { zones: item.zones } : {}),
            properties: {
              provisioningState: 'Succeeded',
              ...readObject(item, { key: 'properties' }),
              ...rulesOf(balancer, { part, name: String(item.name) }),
              ...(part === 'backendAddressPools'
                ? members(balancer, {
                    cloud,
                    poolName: String(item.name),
                  })
                : {}),
            },
          })),
        ]),
      ),
    ),
});

function partsOf(
  balancer: StoredResource,
  part: string,
): readonly JsonObject[] {
  const list = balancer.properties[part];
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function rulesOf(
  balancer: StoredResource,
  options: { readonly part: string; readonly name: string },
): JsonObject {
  const { part, name } = options;
  const own = `${balancer.id}/${part}/${name}`.toLowerCase();
  const kinds =
    part in backReferences
      ? backReferences[part as keyof typeof backReferences]
      : [];
  return Object.fromEntries(
    kinds.flatMap(({ rules, by }) => {
      const found = partsOf(balancer, rules).filter(rule => {
        const reference = readObject(rule, { key: 'properties' })?.[by];
        const list = Array.isArray(reference) ? reference : [reference];
        return list.some(
          item => isJsonObject(item) && String(item.id).toLowerCase() === own,
        );
      });
      return found.length === 0
        ? []
        : [
            [
              rules,
              found.map(rule => ({
                id: `${balancer.id}/${rules}/${String(rule.name)}`,
              })),
            ],
          ];
    }),
  );
}

/** The nodes of the cluster whose load balancer this is stand in its pools, and scale sets that name the pool. */
function members(
  balancer: StoredResource,
  options: { readonly cloud: Cloud; readonly poolName: string },
): JsonObject {
  const { cloud, poolName } = options;
  const own = cloud.store
    .referrers(
      `${balancer.id}/backendAddressPools/${poolName}`,
      virtualMachineScaleSets.type,
    )
    .flatMap(set => ownInstances(set, cloud));
  const all = [...nodesOf(balancer, cloud), ...own];
  return all.length === 0
    ? {}
    : {
        backendIPConfigurations: all.map(({ ipConfigurationId }) => ({
          id: ipConfigurationId,
        })),
      };
}

function nodesOf(
  balancer: StoredResource,
  cloud: Cloud,
): readonly ScaleSetInstance[] {
  const group = cloud.store.get(
    `/subscriptions/${balancer.subscriptionId}/resourceGroups/${balancer.resourceGroup}`,
  );
  const cluster = cloud.store.get(String(group?.envelope.managedBy));
  if (
    !cluster ||
    nodeResources(cluster).loadBalancerId.toLowerCase() !==
      balancer.id.toLowerCase()
  ) {
    return [];
  }
  return scaleSetInstances(cluster, cloud);
}
