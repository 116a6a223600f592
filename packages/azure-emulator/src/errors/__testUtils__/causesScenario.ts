import { generateKeyPairSync } from 'node:crypto';
import { smallScenario } from '../../__testUtils__/smallScenario';

const [owner] = smallScenario().principals;
const network = (name: string, third: number, subnets: readonly object[]) => ({
  type: 'virtualNetworks',
  name,
  properties: {
    addressSpace: { addressPrefixes: [`10.${third}.0.0/16`] },
    subnets,
  },
});
const pool = (subnet?: string) => ({
  agentPoolProfiles: [
    { name: 'system', count: 1, ...(subnet ? { vnetSubnetID: subnet } : {}) },
  ],
});

/**
 * The workload that the reader trusts.
 *
 * @internal
 */
export const federated = {
  clientId: '00000000-0000-4000-a000-000000000013',
  issuer: 'https://oidc.example/cluster',
  subject: 'system:serviceaccount:backstage:backend',
};

/**
 * One resource group in which every error can be met.
 *
 * @internal
 */
export const causesScenario = smallScenario({
  limits: { publicIPAddresses: 10, basicPublicIPAddresses: 0 },
  principals: [
    owner,
    {
      name: 'reader',
      clientId: federated.clientId,
      clientSecret: 'not-a-secret',
      objectId: '00000000-0000-4000-a000-000000000014',
      assignments: [{ role: 'Reader', scope: '/' }],
      federatedCredentials: [
        {
          issuer: federated.issuer,
          subject: federated.subject,
          publicKey: String(
            generateKeyPairSync('rsa', {
              modulusLength: 2048,
            }).publicKey.export({ type: 'spki', format: 'pem' }),
          ),
        },
      ],
    },
    {
      name: 'writer',
      clientId: '00000000-0000-4000-a000-000000000015',
      clientSecret: 'not-a-secret',
      objectId: '00000000-0000-4000-a000-000000000016',
      assignments: [
        {
          actions: ['Microsoft.Network/virtualNetworks/subnets/*'],
          scope: '/',
        },
      ],
    },
  ],
  resources: [
    { type: 'publicIPAddresses', name: 'pip-held', sku: 'Standard' },
    { type: 'publicIPAddresses', name: 'pip-free', sku: 'Standard' },
    {
      type: 'publicIPAddresses',
      name: 'pip-zonal',
      sku: 'Standard',
      zones: ['1', '2', '3'],
    },
    {
      type: 'natGateways',
      name: 'nat',
      properties: {
        publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip-held' }],
      },
    },
    { type: 'natGateways', name: 'nat-bare' },
    network('vnet-a', 1, [
      {
        name: 'with-nat',
        properties: {
          addressPrefix: '10.1.0.0/24',
          natGateway: { id: '@rg/natGateways/nat' },
        },
      },
      { name: 'plain', properties: { addressPrefix: '10.1.1.0/24' } },
    ]),
    network('vnet-b', 2, [
      { name: 'plain', properties: { addressPrefix: '10.2.0.0/24' } },
      { name: 'basic', properties: { addressPrefix: '10.2.1.0/24' } },
    ]),
    {
      type: 'loadBalancers',
      name: 'lb-basic',
      sku: 'Basic',
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            properties: {
              subnet: { id: '@rg/virtualNetworks/vnet-b/subnets/basic' },
            },
          },
        ],
      },
    },
    {
      type: 'routeTables',
      name: 'rt-held',
    },
    { type: 'networkSecurityGroups', name: 'nsg-held' },
    {
      type: 'publicIPPrefixes',
      name: 'ippre-held',
      properties: { prefixLength: 31 },
    },
    {
      type: 'natGateways',
      name: 'nat-prefix',
      properties: {
        publicIpPrefixes: [{ id: '@rg/publicIPPrefixes/ippre-held' }],
      },
    },
    network('vnet-c', 3, [
      {
        name: 'held',
        properties: {
          addressPrefix: '10.3.0.0/24',
          routeTable: { id: '@rg/routeTables/rt-held' },
          networkSecurityGroup: { id: '@rg/networkSecurityGroups/nsg-held' },
        },
      },
    ]),
    { type: 'managedClusters', name: 'aks', properties: pool() },
    {
      type: 'managedClusters',
      name: 'aks-own',
      properties: pool('@rg/virtualNetworks/vnet-a/subnets/plain'),
    },
  ],
});
