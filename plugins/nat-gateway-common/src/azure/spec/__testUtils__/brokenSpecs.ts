import fc from 'fast-check';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureSpecFacts } from '../AzureSpecFacts';
import {
  addressFact,
  existing,
  facts,
  inGroup,
  inShop,
  ipId,
  networkFact,
  nodes,
  pods,
  prefixId,
  specOf,
  subnetFact,
  subscriptionId,
} from '../__fixtures__/shopSpec';

const otherSubscription = '00000000-0000-0000-0000-000000000000';

const names = fc.constantFrom(
  'nat-shop-weu',
  '',
  'nat shop',
  `nat-${'x'.repeat(70)}`,
  'x'.repeat(79),
  'x'.repeat(1200),
);

const subnets = fc.array(
  fc.constantFrom(
    nodes,
    pods,
    nodes.toUpperCase(),
    'aks-nodes',
    inShop('virtualNetworks/vnet-shop-weu/subnets/GatewaySubnet'),
    inShop('virtualNetworks/vnet-other/subnets/a'),
    inGroup('rg-other', 'virtualNetworks/vnet-shop-weu/subnets/a'),
    nodes.replace(subscriptionId, otherSubscription),
  ),
  { maxLength: 5 },
);

const part = fc.oneof(
  fc.record({
    kind: fc.constant('newPrefix' as const),
    prefixLength: fc.constantFrom(31, 27, 31.00001, NaN, 4000),
    ipVersion: fc.constantFrom(undefined, 'IPv6' as const),
  }),
  fc.record({
    kind: fc.constant('newPrefix' as const),
    prefixLength: fc.constant(31),
    name: names,
  }),
  fc.record({
    kind: fc.constant('newPublicIps' as const),
    count: fc.constantFrom(1, 16, 0, 17, 1.5, 5000),
  }),
  fc.record({
    kind: fc.constant('newPublicIps' as const),
    count: fc.constantFrom(1, 3),
    ipVersion: fc.constantFrom(undefined, 'IPv6' as const),
    name: fc.constantFrom(undefined, 'pip', '-'),
    prefixId: fc.constantFrom(
      prefixId,
      ipId,
      inGroup('rg-other', 'publicIPPrefixes/ippre'),
    ),
  }),
  fc
    .array(
      fc.constantFrom(
        ipId,
        prefixId,
        ipId.toLowerCase(),
        'pip',
        inGroup('rg-other', 'publicIPAddresses/pip-old'),
      ),
      { maxLength: 4 },
    )
    .map(ids => existing(...ids).addresses[0]),
);

const addresses = fc.array(part, { maxLength: 3 });

const tags = fc.oneof(
  fc.dictionary(
    fc.constantFrom(
      'team',
      'Team',
      '',
      'a?',
      'Azure-a',
      'Managed-By',
      'k'.repeat(600),
    ),
    fc.constantFrom('shop', 'v'.repeat(300)),
  ),
  fc.constant(
    Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`t${n}`, ''])),
  ),
);

const known = (resourceId: string) =>
  fc.constantFrom(
    addressFact({ resourceId }),
    addressFact({ resourceId, region: 'northeurope', sku: 'Basic' }),
    addressFact({ resourceId, sku: 'StandardV2', zones: ['2', '3'] }),
    addressFact({ resourceId, kind: 'prefix', addressCount: 2000 }),
    addressFact({
      resourceId,
      kind: 'prefix',
      addressCount: 2,
      drawnResourceIds: [ipId, inShop('publicIPAddresses/pip-other')],
    }),
    addressFact({ resourceId, ipVersion: 'IPv6', usedByResourceId: '/lb' }),
    addressFact({ resourceId, isInternetRouted: true, isDdosProtected: true }),
  );

const newNetworkId = inShop('virtualNetworks/vnet-new');
const ranges = fc.subarray([
  '10.20.0.0/24',
  '10.20.0.128/25',
  '10.99.0.0/24',
  '10.20.0.1/24',
  '10.20.0.0/30',
  'fd00::/64',
  'ten',
]);
const linkedIds = fc.constantFrom(
  undefined,
  inShop('networkSecurityGroups/nsg'),
  inShop('routeTables/rt'),
);
const newSubnets = fc.array(
  fc.record({
    resourceId: fc.constantFrom(
      nodes,
      pods,
      `${newNetworkId}/subnets/nodes`,
      `${newNetworkId}/subnets/pods`,
      'pods',
    ),
    addressPrefixes: ranges,
    networkSecurityGroupId: linkedIds,
    routeTableId: linkedIds,
    delegation: fc.constantFrom(
      undefined,
      'web',
      'Microsoft.Web/serverFarms',
      'Microsoft.Sql/managedInstances',
    ),
  }),
  { maxLength: 3 },
);
const newVirtualNetworks = fc.array(
  fc.record({
    resourceId: fc.constantFrom(
      newNetworkId,
      inShop(`virtualNetworks/${'x'.repeat(65)}`),
      ipId,
    ),
    addressPrefixes: ranges,
    tags: fc.constant({}),
  }),
  { maxLength: 2 },
);

const everyFact: fc.Arbitrary<AzureSpecFacts> = fc.record({
  scopes: fc.constantFrom(
    facts.scopes,
    [],
    [{ account: 'demo', subscriptionId: otherSubscription }],
    [{ account: 'demo', subscriptionId, resourceGroups: ['rg-x'] }],
    [{ account: 'demo', subscriptionId, regions: ['northeurope'] }],
    [
      { account: 'demo', subscriptionId, regions: ['westeurope'] },
      { account: 'demo', subscriptionId, regions: ['northeurope'] },
    ],
    [
      { account: 'demo', subscriptionId, resourceGroups: ['rg-shop-weu'] },
      {
        account: 'demo',
        subscriptionId,
        resourceGroups: ['rg-other'],
        ownerRef: 'group:default/other',
      },
    ],
    [{ account: 'demo', subscriptionId, resourceGroups: ['rg-shop-weu'] }],
  ),
  resourceGroups: fc.constantFrom(['rg-shop-weu'], []),
  subnets: fc.constantFrom(
    facts.subnets,
    [],
    [{ ...subnetFact(nodes), region: 'northeurope', hasBasicSku: true }],
  ),
  addresses: fc.tuple(known(ipId), known(prefixId)),
  gateways: fc.constantFrom(
    [],
    ...(['foreign', 'created'] as const).map(origin => [
      {
        resourceId: inShop('natGateways/nat-shop-weu'),
        name: 'nat-shop-weu',
        origin,
        sku: origin === 'created' ? 'Standard' : 'StandardV2',
        zones: ['1', '2'],
      },
    ]),
  ),
  networks: fc.constantFrom(undefined, [], [networkFact()]),
  linked: fc.constantFrom(
    [],
    [{ resourceId: inShop('networkSecurityGroups/nsg') }],
    [{ resourceId: inShop('routeTables/rt'), region: 'northeurope' }],
  ),
  regions: fc.tuple(
    fc.record({
      name: fc.constant('westeurope'),
      zones: fc.constantFrom(['1', '2', '3'], []),
      skus: fc.constantFrom(['Standard', 'StandardV2'], ['Basic'], []),
    }),
  ),
});
/**
 * Specs of the right shape that break rules, with what is known of the cloud.
 *
 * @internal
 */
export const brokenSpecs: fc.Arbitrary<{
  readonly spec: AzureNatGatewaySpec;
  readonly facts: AzureSpecFacts;
}> = fc
  .record({
    gateways: fc.array(
      fc.record({
        name: names,
        replaces: fc.constantFrom(undefined, 'nat-old', 'nat-shop-weu'),
        sku: fc.constantFrom('Standard' as const, 'StandardV2' as const),
        region: fc.constantFrom(undefined, 'northeurope', 'marsnorth'),
        zone: fc.constantFrom(undefined, '1', '9'),
        nat64: fc.constantFrom(undefined, true),
        idleTimeoutMinutes: fc.constantFrom(4, 3, 121, 4.0001, 100_000),
        addresses,
        subnets: fc.oneof(
          { weight: 99, arbitrary: subnets },
          {
            weight: 1,
            arbitrary: fc.constant(Array.from({ length: 900 }, () => nodes)),
          },
        ),
        tags,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    where: fc.record({
      account: fc.constantFrom('demo', 'nobody'),
      subscriptionId: fc.constantFrom(subscriptionId, 'shop'),
      resourceGroup: fc.constantFrom('rg-shop-weu', '', 'rg.', 'g'.repeat(91)),
      deleteAddresses: fc.boolean(),
      newSubnets,
      newVirtualNetworks,
      clusters: fc.array(
        fc.record({
          resourceId: fc.constantFrom(
            'aks',
            inGroup('rg-other', 'managedClusters/aks').replace(
              'Network',
              'ContainerService',
            ),
          ),
          outboundType: fc.constant('loadBalancer' as const),
        }),
        { maxLength: 2 },
      ),
    }),
    known: everyFact,
  })
  .map(({ gateways, where, known: found }) => ({
    spec: specOf({}, { ...where, gateways }),
    facts: found,
  }));

/**
 * Documents whose shape is wrong somewhere.
 *
 * @internal
 */
export const misshapenDocuments: fc.Arbitrary<unknown> = fc
  .record({
    path: fc.constantFrom(
      [],
      ['kind'],
      ['metadata', 'name'],
      ['metadata', 'labels'],
      ['spec'],
      ['spec', 'extra'],
      ['spec', 'region'],
      ['spec', 'gateways'],
      ['spec', 'gateways', 0, 'sku'],
      ['spec', 'gateways', 0, 'idleTimeoutMinutes'],
      ['spec', 'gateways', 0, 'addresses'],
      ['spec', 'gateways', 0, 'addresses', 0],
      ['spec', 'gateways', 0, 'addresses', 0, 'kind'],
      ['spec', 'gateways', 0, 'subnets', 0],
    ),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'a b', 'x'.repeat(1300), 4.5, undefined, [{}, {}]),
    ),
  })
  .map(({ path, value }) => {
    const replaced = (
      inside: unknown,
      rest: readonly (string | number)[],
    ): unknown => {
      const [key, ...deeper] = rest;
      if (key === undefined) return value;
      if (Array.isArray(inside)) {
        return inside.map((each, at) =>
          at === key ? replaced(each, deeper) : each,
        );
      }
      const object: Record<string, unknown> = { ...Object(inside) };
      return { ...object, [key]: replaced(object[key], deeper) };
    };
    return replaced(specOf(), path);
  });
