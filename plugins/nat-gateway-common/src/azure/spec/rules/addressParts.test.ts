import type { AzureGatewayAddressesSpec } from '../AzureNatGatewaySpec';
import {
  addressFact,
  brokenBy,
  existing,
  inGroup,
  inShop,
  ipId,
  prefixId,
  specOf,
} from '../__fixtures__/shopSpec';

const at = 'spec.gateways[0].addresses';
const gatewayId = inShop('natGateways/nat-shop-weu');
const ips = (
  count: number,
  more: { name?: string; prefixId?: string } = {},
): AzureGatewayAddressesSpec => ({ kind: 'newPublicIps', count, ...more });
const prefix = (
  prefixLength: number,
  name?: string,
): AzureGatewayAddressesSpec => ({
  kind: 'newPrefix',
  prefixLength,
  ...(name && { name }),
});
const [some] = existing(ipId).addresses;
const broken = (
  addresses: readonly AzureGatewayAddressesSpec[],
  ...more: Parameters<typeof brokenBy> extends [unknown, ...infer R] ? R : never
) => brokenBy(specOf({ addresses }), ...more);

describe('a mix of addresses', () => {
  it.each<[string, readonly AzureGatewayAddressesSpec[]]>([
    ['a prefix, new and existing ones', [prefix(30), ips(2), some]],
    ['two prefixes, one with a name', [prefix(31), prefix(31, 'ippre-b')]],
    ['16 in all', [prefix(29), ips(7), some]],
    ['nothing of one kind', [...existing().addresses, ips(1)]],
  ])('may be %s', (_what, addresses) => {
    expect(broken(addresses)).toEqual([]);
  });

  it.each<[string, readonly AzureGatewayAddressesSpec[], string]>([
    ['nothing', [], `address-count at ${at}`],
    ['17 in all', [prefix(29), ips(8), some], `address-count at ${at}`],
    ['two derived prefixes', [prefix(31), prefix(30)], `${at}[1]`],
    ['derived names twice', [ips(1), ips(2)], `${at}[1]`],
    [
      'an existing address under a new name',
      [
        { kind: 'existing', resourceIds: [inShop('publicIPAddresses/PIP-1')] },
        ips(1, { name: 'pip' }),
      ],
      `${at}[1]`,
    ],
    [
      'one existing address in two parts',
      [some, some],
      `${at}[1].resourceIds[0]`,
    ],
  ])('may not be %s', (_what, addresses, expected) => {
    const given = inShop('publicIPAddresses/PIP-1');
    expect(
      broken(addresses, {
        addresses: [addressFact(), addressFact({ resourceId: given })],
      }),
    ).toEqual([
      expected.startsWith('address')
        ? expected
        : `address-duplicate at ${expected}`,
    ]);
  });

  it('has an address once, with its prefix', () => {
    const of = addressFact({
      resourceId: prefixId,
      kind: 'prefix',
      addressCount: 2,
      drawnResourceIds: [ipId.toUpperCase()],
    });
    expect(
      brokenBy(specOf(existing(prefixId, ipId)), {
        addresses: [of, addressFact()],
      }),
    ).toEqual([`address-duplicate at ${at}[0].resourceIds[1]`]);
  });
});

describe('addresses of a prefix', () => {
  const source = addressFact({
    resourceId: prefixId,
    name: 'ippre-old',
    kind: 'prefix',
    addressCount: 4,
  });
  const drawn = (count: number) => [ips(count, { prefixId })];

  it('are drawn from one that has them left', () => {
    expect(broken(drawn(4), { addresses: [source] })).toEqual([]);
    expect(broken(drawn(5), { addresses: [source] })).toEqual([
      `prefix-addresses at ${at}[0].count`,
    ]);
  });

  it('are not drawn again when they stand', () => {
    const standing = [1, 2, 3, 4].map(n =>
      inShop(`publicIPAddresses/pip-shop-weu-${n}`),
    );
    const addresses = [{ ...source, drawnResourceIds: standing }];
    expect(broken(drawn(4), { addresses })).toEqual([]);
    expect(
      broken([...drawn(4), ips(1, { name: 'pip-b', prefixId })], { addresses }),
    ).toEqual([`prefix-addresses at ${at}[1].count`]);
  });

  it('are counted over all gateways that share it', () => {
    const { spec } = specOf();
    const [shop] = spec.gateways;
    const gateways = ['nat-a', 'nat-b'].map(name => ({
      ...shop,
      name,
      addresses: drawn(3),
      subnets: [inShop(`virtualNetworks/vnet-shop-weu/subnets/${name}`)],
    }));
    expect(
      brokenBy(specOf({}, { gateways }), {
        addresses: [source],
        subnets: undefined,
      }),
    ).toEqual(['prefix-addresses at spec.gateways[1].addresses[0].count']);
  });

  it.each([
    ['of no prefix', ipId, [], 'prefix-id'],
    ['of one that does not exist', prefixId, [], 'address-exists'],
    [
      'of one that a gateway has as a whole, be it this one',
      prefixId,
      [{ ...source, usedByResourceId: gatewayId }],
      'address-in-use',
    ],
    [
      'of one of another SKU',
      prefixId,
      [{ ...source, sku: 'StandardV2' }],
      'address-sku',
    ],
    [
      'of one elsewhere',
      prefixId,
      [{ ...source, region: 'northeurope' }],
      'address-region',
    ],
  ])('are not drawn %s', (_what, id, addresses, rule) => {
    expect(broken([ips(1, { prefixId: id })], { addresses })).toEqual([
      `${rule} at ${at}[0].prefixId`,
    ]);
  });

  it('are not drawn from one that the Spec gives as a whole, or outside the scopes', () => {
    expect(
      broken([...existing(prefixId).addresses, ips(1, { prefixId })], {
        addresses: [source],
      }),
    ).toEqual([`prefix-whole at ${at}[1].prefixId`]);
    expect(
      broken([ips(1, { prefixId: inGroup('rg-hub', 'publicIPPrefixes/p') })], {
        addresses: undefined,
        scopes: [
          {
            account: 'demo',
            subscriptionId: specOf().spec.subscriptionId,
            resourceGroups: ['rg-shop-weu'],
          },
        ],
      }),
    ).toEqual([`configured-scope at ${at}[0].prefixId`]);
  });
});

describe('new IPv6 addresses', () => {
  const v6 = [
    { kind: 'newPrefix', prefixLength: 125, ipVersion: 'IPv6' },
    { kind: 'newPublicIps', count: 8, ipVersion: 'IPv6' },
  ] as const;
  const brokenOn = (
    sku: 'Standard' | 'StandardV2',
    addresses: readonly AzureGatewayAddressesSpec[],
    more: { readonly nat64?: boolean } = {},
  ) => brokenBy(specOf({ sku, addresses, ...more }));

  it('are beside 16 of IPv4, with names of their own, on StandardV2', () => {
    expect(brokenOn('StandardV2', [prefix(29), ips(8), ...v6])).toEqual([]);
    expect(
      brokenOn('StandardV2', [
        ips(1),
        ...v6,
        { ...v6[1], count: 1, name: 'p' },
      ]),
    ).toEqual([`address-count at ${at}`]);
  });

  it('are refused on Standard, and so is nat64', () => {
    expect(brokenOn('Standard', [ips(1), ...v6], { nat64: true })).toEqual([
      'nat64-sku at spec.gateways[0].nat64',
      `address-ip-version at ${at}[1].ipVersion`,
      `address-ip-version at ${at}[2].ipVersion`,
    ]);
    expect(brokenOn('Standard', [ips(1)], { nat64: false })).toEqual([]);
  });

  it('come from a prefix of IPv6, whose length is one of IPv6', () => {
    expect(
      brokenOn('StandardV2', [ips(1), { ...v6[0], prefixLength: 31 }]),
    ).toEqual([`prefix-length at ${at}[1].prefixLength`]);
    const drawn = (ipVersion: 'IPv4' | 'IPv6') =>
      brokenBy(
        specOf({
          sku: 'StandardV2',
          addresses: [ips(1), { ...v6[1], count: 1, prefixId }],
        }),
        {
          addresses: [
            addressFact({
              resourceId: prefixId,
              kind: 'prefix',
              sku: 'StandardV2',
              addressCount: 2,
              ipVersion,
            }),
          ],
        },
      );
    expect(drawn('IPv6')).toEqual([]);
    expect(drawn('IPv4')).toEqual([`prefix-ip-version at ${at}[1].prefixId`]);
  });
});
