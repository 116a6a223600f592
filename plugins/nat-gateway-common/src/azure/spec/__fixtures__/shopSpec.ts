import { checkAzureNatGatewaySpec } from '../checkAzureNatGatewaySpec';
import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from '../AzureNatGatewaySpec';
import type { AddressFact } from '../../../options/AddressFact';
import type { SubnetFact } from '../../../options/SubnetFact';
import type { AzureSpecFacts, NetworkFact } from '../AzureSpecFacts';

/** The subscription of the specimen. */
export const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
/** A network resource of a resource group. */
export const inGroup = (group: string, path: string) =>
  `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/${path}`;
/** A network resource of the shop. */
export const inShop = (path: string) => inGroup('rg-shop-weu', path);
/** A subnet of the shop. */
export const nodes = inShop('virtualNetworks/vnet-shop-weu/subnets/aks-nodes');
/** Another subnet of the same network. */
export const pods = inShop('virtualNetworks/vnet-shop-weu/subnets/aks-pods');
/** A prefix of the shop. */
export const prefixId = inShop('publicIPPrefixes/ippre-old');
/** A public IP of the shop. */
export const ipId = inShop('publicIPAddresses/pip-old');

/** A Spec that nothing is wrong with, changed. */
export function specOf(
  gateway: Partial<AzureGatewaySpec> = {},
  where: Partial<AzureNatGatewaySpec['spec']> = {},
): AzureNatGatewaySpec {
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
      gateways: [
        {
          name: 'nat-shop-weu',
          sku: 'Standard',
          idleTimeoutMinutes: 4,
          addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
          subnets: [nodes, pods],
          tags: {},
          ...gateway,
        },
      ],
      ...where,
    },
  };
}

/** A subnet as the cloud reports it. */
export const subnetFact = (resourceId: string): SubnetFact => ({
  resourceId,
  name: resourceId.split('/').pop() ?? '',
  virtualNetworkId: resourceId.split('/subnets/')[0],
  region: 'westeurope',
  clusters: ['aks-shop-weu'],
  machineZones: ['1'],
});

/** The virtual network of the shop as the cloud reports it, changed. */
export const networkFact = (
  changes: Partial<NetworkFact> = {},
): NetworkFact => ({
  resourceId: inShop('virtualNetworks/vnet-shop-weu'),
  name: 'vnet-shop-weu',
  region: 'westeurope',
  addressPrefixes: ['10.20.0.0/16'],
  subnets: [
    {
      resourceId: nodes,
      name: 'aks-nodes',
      addressPrefixes: ['10.20.0.0/24'],
      delegations: [],
    },
  ],
  ...changes,
});

/** A free public IP as the cloud reports it, changed. */
export const addressFact = (
  changes: Partial<AddressFact> = {},
): AddressFact => ({
  resourceId: ipId,
  name: 'pip-old',
  kind: 'publicIp',
  address: '20.61.4.16',
  sku: 'Standard',
  ipVersion: 'IPv4',
  addressCount: 1,
  zones: [],
  region: 'westeurope',
  ...changes,
});

/** Everything known, nothing against the Spec. */
export const facts: AzureSpecFacts = {
  scopes: [{ account: 'demo', subscriptionId }],
  resourceGroups: ['rg-shop-weu'],
  subnets: [subnetFact(nodes), subnetFact(pods)],
  addresses: [addressFact()],
  gateways: [],
  regions: [
    {
      name: 'westeurope',
      zones: ['1', '2', '3'],
      skus: ['Standard', 'StandardV2'],
    },
  ],
};

/** Existing addresses instead of a new prefix. */
export const existing = (...resourceIds: string[]) => ({
  addresses: [{ kind: 'existing', resourceIds }] as const,
});

/** The rules that a Spec breaks, and where. */
export const brokenBy = (
  spec: AzureNatGatewaySpec,
  changes: AzureSpecFacts = {},
) =>
  checkAzureNatGatewaySpec(spec, { ...facts, ...changes }).map(
    ({ rule, path }) => `${rule} at ${path}`,
  );
