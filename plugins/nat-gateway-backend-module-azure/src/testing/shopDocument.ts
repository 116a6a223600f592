import type { JsonObject } from '@backstage/types';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

/**
 * Ids of the demo's cluster on load-balancer outbound.
 *
 * @internal
 */
export const shopIds = (() => {
  const group = `/subscriptions/${subscriptionId}/resourceGroups/rg-shop-weu/providers/Microsoft.Network`;
  const network = `${group}/virtualNetworks/vnet-shop-weu`;
  return {
    group,
    network,
    nodes: `${network}/subnets/aks-nodes`,
    pods: `${network}/subnets/aks-pods`,
    gateway: `${group}/natGateways/nat-shop-weu`,
    prefix: `${group}/publicIPPrefixes/ippre-shop-weu`,
  };
})();

/**
 * What a person asks for in the demo: a gateway with a new /31 for the shop's cluster.
 *
 * @internal
 */
export function shopDocument(
  gateway: Readonly<Record<string, unknown>> = {},
  where: Readonly<Record<string, unknown>> = {},
): JsonObject {
  return {
    apiVersion: 'nat-gateway/v1alpha1',
    kind: 'AzureNatGateway',
    metadata: { name: 'nat-shop-weu', labels: {} },
    spec: {
      state: 'present',
      account: 'demo',
      subscriptionId,
      resourceGroup: 'rg-shop-weu',
      region: 'westeurope',
      ...where,
      gateways: [
        {
          name: 'nat-shop-weu',
          sku: 'Standard',
          idleTimeoutMinutes: 4,
          addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
          subnets: [shopIds.nodes, shopIds.pods],
          tags: { team: 'shop' },
          ...gateway,
        },
      ],
    },
  } as JsonObject;
}
