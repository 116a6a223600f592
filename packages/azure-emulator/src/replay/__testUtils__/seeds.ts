import type { Seed } from './Seed';

const zeros = '00000000-0000-0000-0000-000000000000';
const cliGroup = {
  name: 'clitest.rg000001',
  location: 'eastus2',
  tags: {
    product: 'azurecli',
    cause: 'automation',
    test: 'test_natgateway',
    date: '2026-06-30T03:51:13Z',
    module: 'network',
  },
};
const cliNetwork = `/subscriptions/${zeros}/resourceGroups/${cliGroup.name}/providers/Microsoft.Network`;

/**
 * The seeds of the recordings that start from existing state, by a part of their path.
 *
 * @internal
 */
export const seeds: Readonly<Record<string, Seed>> = {
  // The group answers 200 and has a tag that the request does not; the address answers 200.
  'natgatewayclient/AZURECLOUD': {
    resourceGroups: [
      {
        name: 'aks-cit-NatGateway',
        location: 'eastus2',
        tags: { Created: '2001-02-03T04:05:06Z' },
        resources: [
          {
            type: 'publicIPAddresses',
            name: 'pip1',
            sku: 'Standard',
            tags: { before: 'the recording' },
            properties: { publicIPAllocationMethod: 'Static' },
          },
        ],
      },
    ],
  },
  test_natgateway_nat64: { resourceGroups: [cliGroup] },
  test_natgateway_basic: {
    resourceGroups: [cliGroup],
    cutUriBegins: cliNetwork,
  },
  test_natgateway_pipv6_param_formats: {
    cutUriBegins: cliNetwork,
    resourceGroups: [
      {
        ...cliGroup,
        resources: [
          {
            type: 'publicIPPrefixes',
            name: 'prefixv6-1',
            sku: 'StandardV2',
            properties: { prefixLength: 127, publicIPAddressVersion: 'IPv6' },
          },
        ],
      },
    ],
  },
  Test_Networking_NatGateway_CRUD: {
    retryAfterSeconds: {
      'Microsoft.Network/natGateways': 10,
      'Microsoft.Network/publicIPAddresses': 1,
      'Microsoft.Resources/resourceGroups': 15,
    },
  },
  // The example's answer has a subnet already.
  NatGatewayCreateOrUpdate: {
    resourceGroups: [
      {
        name: 'rg1',
        location: 'westus',
        resources: [
          {
            type: 'publicIPAddresses',
            name: 'PublicIpAddress1',
            sku: 'Standard',
          },
          {
            type: 'publicIPPrefixes',
            name: 'PublicIpPrefix1',
            sku: 'Standard',
            properties: { prefixLength: 31 },
          },
          {
            type: 'natGateways',
            name: 'test-natGateway',
            sku: 'Standard',
            properties: {
              publicIpAddresses: [
                { id: '@rg1/publicIPAddresses/PublicIpAddress1' },
              ],
              publicIpPrefixes: [
                { id: '@rg1/publicIPPrefixes/PublicIpPrefix1' },
              ],
            },
          },
          {
            type: 'virtualNetworks',
            name: 'test-vnet',
            properties: {
              addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              subnets: [
                {
                  name: 'subnet1',
                  properties: {
                    addressPrefix: '10.0.0.0/24',
                    natGateway: { id: '@rg1/natGateways/test-natGateway' },
                  },
                },
              ],
            },
          },
        ],
      },
    ],
  },
};
