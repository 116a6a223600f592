import {
  brokenBy,
  inShop,
  networkFact,
  nodes,
  specOf,
  subnetFact,
} from '../__fixtures__/shopSpec';
import type { AzureNewSubnetSpec } from '../AzureNatGatewaySpec';
import type { AzureSpecFacts } from '../AzureSpecFacts';

const apps = inShop('virtualNetworks/vnet-shop-weu/subnets/apps');
const newNetwork = inShop('virtualNetworks/vnet-new');
const inNew = (name: string) => `${newNetwork}/subnets/${name}`;
const subnet = (changes: Partial<AzureNewSubnetSpec> = {}) => ({
  resourceId: apps,
  addressPrefixes: ['10.20.9.0/24'],
  ...changes,
});
const standing = { networks: [networkFact()] };
const broken = (
  newSubnets: readonly AzureNewSubnetSpec[],
  facts: AzureSpecFacts = standing,
) =>
  brokenBy(
    specOf(
      { subnets: newSubnets.map(each => each.resourceId) },
      { newSubnets },
    ),
    facts,
  );
const at = (rule: string, property: string = 'addressPrefixes[0]') => [
  `${rule} at spec.newSubnets[0].${property}`,
];

describe('subnets that a Spec creates', () => {
  it('need not exist, and are free ranges of a network that stands', () => {
    expect(broken([subnet()])).toEqual([]);
    expect(
      broken(
        [subnet({ addressPrefixes: ['10.20.9.0/24', 'fd00:0:0:9::/64'] })],
        {
          networks: [
            networkFact({ addressPrefixes: ['10.20.0.0/16', 'fd00::/48'] }),
          ],
        },
      ),
    ).toEqual([]);
    // Nothing is known yet.
    expect(broken([subnet()], { networks: undefined })).toEqual([]);
  });

  it.each([
    ['range', '10.20.9.0'],
    ['range', '10.20.9.0/33'],
    ['range', '10.20.09.0/24'],
    ['range', '10.20.9.1/24'],
    ['range', '10.20.9.0/30'],
    ['range', 'fd00::1::/64'],
    ['range-outside', '10.21.0.0/24'],
    ['range-overlap', '10.20.0.0/25'],
    ['range-overlap', '10.20.0.0/23'],
  ])('break the rule %s with %s', (rule, prefix) => {
    expect(broken([subnet({ addressPrefixes: [prefix] })])).toEqual(at(rule));
  });

  it('overlap neither themselves nor each other, and have IPv4', () => {
    expect(
      broken([subnet({ addressPrefixes: ['10.20.9.0/24', '10.20.9.128/25'] })]),
    ).toEqual(at('range-overlap', 'addressPrefixes[1]'));
    expect(
      broken([
        subnet(),
        subnet({ resourceId: `${apps}-2`, addressPrefixes: ['10.20.8.0/23'] }),
      ]),
    ).toEqual(['range-overlap at spec.newSubnets[1].addressPrefixes[0]']);
    for (const addressPrefixes of [[], ['fd00::/64']]) {
      expect(
        broken([subnet({ addressPrefixes })], {
          networks: [networkFact({ addressPrefixes: ['fd00::/48'] })],
        }),
      ).toEqual(at('range-ipv4', 'addressPrefixes'));
    }
  });

  it('are of a network that stands or is declared, in the region of the gateway', () => {
    const missing = { networks: [] };
    expect(broken([subnet()], missing)).toEqual(
      at('network-exists', 'resourceId'),
    );
    expect(
      broken([subnet()], {
        networks: [networkFact({ region: 'northeurope' })],
      }),
    ).toEqual(at('subnet-region', 'resourceId'));
    const declared = (
      changes: object = {},
      addressPrefixes: readonly string[] = ['10.20.9.0/24'],
    ) =>
      brokenBy(
        specOf(
          { subnets: [inNew('apps')] },
          {
            newSubnets: [{ resourceId: inNew('apps'), addressPrefixes }],
            newVirtualNetworks: [
              {
                resourceId: newNetwork,
                addressPrefixes: ['10.20.0.0/16'],
                tags: {},
                ...changes,
              },
            ],
          },
        ),
        missing,
      );
    expect(declared()).toEqual([]);
    expect(declared({ region: 'northeurope' })).toEqual(
      at('subnet-region', 'resourceId'),
    );
    expect(declared({}, ['10.30.0.0/24'])).toEqual(at('range-outside'));
    expect(declared({ addressPrefixes: [] })).toEqual([
      'range-ipv4 at spec.newVirtualNetworks[0].addressPrefixes',
      ...at('range-outside'),
    ]);
  });

  it('are left as they are where they stand as declared, and refused where they do not', () => {
    const facts = { ...standing, subnets: [subnetFact(nodes)] };
    const declared = (changes: Partial<AzureNewSubnetSpec>) =>
      broken(
        [{ resourceId: nodes, addressPrefixes: ['10.20.0.0/24'], ...changes }],
        facts,
      );
    expect(declared({})).toEqual([]);
    expect(declared({ addressPrefixes: ['10.20.5.0/24'] })).toEqual(
      at('subnet-differs', 'addressPrefixes'),
    );
    const [network] = standing.networks;
    expect(
      broken([{ resourceId: nodes, addressPrefixes: ['2001:DB8:0::/64'] }], {
        ...facts,
        networks: [
          {
            ...network,
            subnets: network.subnets.map(each => ({
              ...each,
              addressPrefixes: ['2001:db8::/64'],
            })),
          },
        ],
      }).filter(each => each.includes('differs')),
    ).toEqual([]);
    expect(declared({ delegation: 'Microsoft.Web/serverFarms' })).toEqual(
      at('subnet-differs', 'delegation'),
    );
    expect(declared({ routeTableId: inShop('routeTables/rt-shop') })).toEqual(
      at('subnet-differs', 'routeTableId'),
    );
  });

  it('are named by a gateway, once, with a name and an id that Azure takes', () => {
    expect(
      brokenBy(
        specOf({ subnets: [nodes] }, { newSubnets: [subnet()] }),
        standing,
      ),
    ).toEqual(at('subnet-unused', 'resourceId'));
    expect(
      broken([subnet(), subnet({ addressPrefixes: ['10.20.8.0/24'] })]),
    ).toEqual([
      'subnet-duplicate at spec.gateways[0].subnets[1]',
      'subnet-duplicate at spec.newSubnets[1].resourceId',
    ]);
    expect(broken([subnet({ resourceId: `${apps}-` })])).toEqual(
      at('subnet-name', 'resourceId'),
    );
  });

  it('link to what exists in their region, and are delegated to what stands beside a gateway', () => {
    const nsg = inShop('networkSecurityGroups/nsg');
    const linked = (region?: string) =>
      broken([subnet({ networkSecurityGroupId: nsg })], {
        ...standing,
        linked: [{ resourceId: nsg, ...(region && { region }) }],
      });
    expect(linked('westeurope')).toEqual([]);
    expect(linked('northeurope')).toEqual(
      at('linked-region', 'networkSecurityGroupId'),
    );
    expect(linked()).toEqual(at('linked-exists', 'networkSecurityGroupId'));
    expect(broken([subnet({ routeTableId: nsg })])).toEqual(
      at('linked-id', 'routeTableId'),
    );
    for (const delegation of ['web', 'Microsoft.Sql/managedInstances']) {
      expect(broken([subnet({ delegation })])).toEqual(
        at('subnet-delegation', 'delegation'),
      );
    }
  });

  it('stand in new networks that something uses, and that are as declared where they stand', () => {
    const network = (changes: object = {}) =>
      brokenBy(
        specOf(
          { subnets: [apps] },
          {
            newSubnets: [subnet()],
            newVirtualNetworks: [
              {
                resourceId: networkFact().resourceId,
                addressPrefixes: ['10.20.0.0/16'],
                tags: {},
                ...changes,
              },
            ],
          },
        ),
        standing,
      );
    const ofNetwork = (rule: string, property: string) => [
      `${rule} at spec.newVirtualNetworks[0].${property}`,
    ];
    expect(network()).toEqual([]);
    expect(network({ addressPrefixes: ['10.20.0.0/15'] })).toEqual(
      ofNetwork('network-differs', 'addressPrefixes'),
    );
    expect(network({ region: 'northeurope' })).toEqual(
      ofNetwork('network-differs', 'region'),
    );
    expect(network({ resourceId: apps })).toEqual(
      ofNetwork('network-id', 'resourceId'),
    );
    expect(network({ resourceId: newNetwork })).toEqual(
      ofNetwork('network-unused', 'resourceId'),
    );
  });
});
