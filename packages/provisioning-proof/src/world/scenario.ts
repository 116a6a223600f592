import type { Scenario } from 'azure-emulator';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const owner = 'group:default/platform';

/** Each process of ours has an identity, so that the journal tells who wrote; so has each foreign writer. */
const identities = ['replica-1', 'replica-2', 'replica-3', 'foreign'];

const guid = (kind: string, index: number) =>
  `e0000000-0000-4000-a000-0000000${kind}${String(index).padStart(3, '0')}`;

export const clientIdOf = (name: string) =>
  guid('0c', identities.indexOf(name));

const spare = (name: string, location?: string) => ({
  type: 'publicIPAddresses',
  name,
  sku: 'Standard',
  ...(location && { location }),
  tags: { cost: 'shared' },
  properties: {
    publicIPAllocationMethod: 'Static',
    publicIPAddressVersion: 'IPv4',
  },
});

const subnet = (name: string, addressPrefix: string, more: object = {}) => ({
  name,
  properties: {
    addressPrefix,
    networkSecurityGroup: { id: '@rg/networkSecurityGroups/nsg' },
    serviceEndpoints: [
      { service: 'Microsoft.Storage', locations: ['westeurope'] },
    ],
    privateEndpointNetworkPolicies: 'Enabled',
    // No api-version that the SDK has been made for knows these.
    futureInspection: { mode: 'deep', sampling: 7 },
    futureLabels: ['a', 'b'],
    ...more,
  },
});

/**
 * A resource group with all that plans of a proof meet: networks with full subnets, a gateway of others that
 * serves one of them, free addresses, and a cluster's subnets.
 *
 * @internal
 */
export const scenario: Scenario = {
  subscription: { id: subscriptionId },
  tenantId: 'e0000000-0000-4000-a000-00000000000e',
  region: 'westeurope',
  principals: identities.map((name, index) => ({
    name,
    clientId: guid('0c', index),
    clientSecret: 'emulated-not-a-secret',
    objectId: guid('0f', index),
    assignments: [{ role: 'Owner', scope: 'subscription' }],
  })),
  resourceGroups: [
    {
      name: 'rg',
      tags: { 'backstage-owner': owner },
      resources: [
        { type: 'networkSecurityGroups', name: 'nsg' },
        {
          type: 'routeTables',
          name: 'routes',
          properties: {
            routes: [
              {
                name: 'onprem',
                properties: {
                  addressPrefix: '192.168.0.0/16',
                  nextHopType: 'VirtualNetworkGateway',
                },
              },
            ],
          },
        },
        spare('pip-spare-1'),
        spare('pip-spare-2'),
        spare('pip-north', 'northeurope'),
        spare('pip-foreign'),
        spare('pip-bystander'),
        spare('pip-elsewhere'),
        {
          type: 'publicIPPrefixes',
          name: 'ippre-shared',
          sku: 'Standard',
          tags: { cost: 'shared' },
          properties: { prefixLength: 30 },
        },
        {
          type: 'natGateways',
          name: 'nat-foreign',
          sku: 'Standard',
          tags: { team: 'others' },
          properties: {
            idleTimeoutInMinutes: 10,
            publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip-foreign' }],
          },
        },
        {
          type: 'natGateways',
          name: 'nat-bystander',
          sku: 'Standard',
          tags: { team: 'others' },
          properties: {
            publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip-bystander' }],
          },
        },
        {
          type: 'natGateways',
          name: 'nat-elsewhere',
          sku: 'Standard',
          tags: { team: 'others' },
          properties: {
            publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip-elsewhere' }],
          },
        },
        {
          type: 'virtualNetworks',
          name: 'net-a',
          tags: { 'backstage-owner': owner },
          properties: {
            addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
            subnets: [
              subnet('s1', '10.1.1.0/24', {
                routeTable: { id: '@rg/routeTables/routes' },
              }),
              subnet('s2', '10.1.2.0/24', {
                delegations: [
                  {
                    name: 'web',
                    properties: { serviceName: 'Microsoft.Web/serverFarms' },
                  },
                ],
              }),
              subnet('s3', '10.1.3.0/24', {
                natGateway: { id: '@rg/natGateways/nat-foreign' },
              }),
              subnet('s4', '10.1.4.0/24', {
                natGateway: { id: '@rg/natGateways/nat-bystander' },
              }),
            ],
          },
        },
        {
          type: 'virtualNetworks',
          name: 'net-b',
          tags: { 'backstage-owner': owner },
          properties: {
            addressSpace: { addressPrefixes: ['10.2.0.0/16'] },
            subnets: [subnet('t1', '10.2.1.0/24'), subnet('t2', '10.2.2.0/24')],
          },
        },
        {
          type: 'virtualNetworks',
          name: 'net-k',
          tags: { 'backstage-owner': owner },
          properties: {
            addressSpace: { addressPrefixes: ['10.4.0.0/16'] },
            subnets: [subnet('k1', '10.4.1.0/24')],
          },
        },
        {
          type: 'managedClusters',
          name: 'aks',
          tags: { 'backstage-owner': owner },
          properties: {
            agentPoolProfiles: [
              {
                name: 'system',
                count: 2,
                vnetSubnetID: '@rg/virtualNetworks/net-k/subnets/k1',
              },
            ],
            apiServerAccessProfile: { authorizedIPRanges: ['192.0.2.0/24'] },
          },
        },
        {
          type: 'networkSecurityGroups',
          name: 'nsg-north',
          location: 'northeurope',
        },
        {
          type: 'virtualNetworks',
          name: 'net-north',
          location: 'northeurope',
          tags: { 'backstage-owner': owner },
          properties: {
            addressSpace: { addressPrefixes: ['10.3.0.0/16'] },
            subnets: [
              subnet('u1', '10.3.1.0/24', {
                networkSecurityGroup: {
                  id: '@rg/networkSecurityGroups/nsg-north',
                },
              }),
            ],
          },
        },
      ],
    },
  ],
};

const group = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Network`;

/** By the first letter of their subnets. */
const networks: Readonly<Record<string, string>> = {
  s: 'net-a',
  t: 'net-b',
  u: 'net-north',
  k: 'net-k',
  n: 'net-new',
};

/** Ids of resources of the scenario, and of those that plans make. */
export const ids = {
  subscriptionId,
  gateway: (name: string) => `${group}/natGateways/${name}`,
  cluster: `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks`,
  address: (name: string) => `${group}/publicIPAddresses/${name}`,
  prefix: (name: string) => `${group}/publicIPPrefixes/${name}`,
  network: (name: string) => `${group}/virtualNetworks/${name}`,
  subnet: (name: string) =>
    `${group}/virtualNetworks/${networks[name[0]]}/subnets/${name}`,
};
