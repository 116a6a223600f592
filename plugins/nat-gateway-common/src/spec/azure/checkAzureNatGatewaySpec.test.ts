import fc from 'fast-check';
import { checkAzureNatGatewaySpec } from './checkAzureNatGatewaySpec';
import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from './AzureNatGatewaySpec';
import type { AddressFact, AzureSpecFacts, SubnetFact } from './AzureSpecFacts';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const inGroup = (group: string, path: string) =>
  `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/${path}`;
const inShop = (path: string) => inGroup('rg-shop-weu', path);
const nodes = inShop('virtualNetworks/vnet-shop-weu/subnets/aks-nodes');
const pods = inShop('virtualNetworks/vnet-shop-weu/subnets/aks-pods');
const prefixId = inShop('publicIPPrefixes/ippre-old');
const ipId = inShop('publicIPAddresses/pip-old');

function specOf(
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
          addresses: { kind: 'newPrefix', prefixLength: 31 },
          subnets: [nodes, pods],
          tags: {},
          ...gateway,
        },
      ],
      ...where,
    },
  };
}

const subnetFact = (resourceId: string): SubnetFact => ({
  resourceId,
  name: resourceId.split('/').pop() ?? '',
  virtualNetworkId: resourceId.split('/subnets/')[0],
  region: 'westeurope',
  clusters: ['aks-shop-weu'],
  machineZones: ['1'],
});

const addressFact = (changes: Partial<AddressFact> = {}): AddressFact => ({
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

const facts: AzureSpecFacts = {
  scopes: [{ account: 'demo', subscriptionId }],
  resourceGroups: ['rg-shop-weu'],
  subnets: [subnetFact(nodes), subnetFact(pods)],
  addresses: [addressFact()],
  gateway: null,
  regionZones: ['1', '2', '3'],
  regionSkus: ['Standard', 'StandardV2'],
};

const existing = (...resourceIds: string[]) => ({
  addresses: { kind: 'existing', resourceIds } as const,
});

const brokenBy = (spec: AzureNatGatewaySpec, changes: AzureSpecFacts = {}) =>
  checkAzureNatGatewaySpec(spec, { ...facts, ...changes }).map(
    ({ rule, path }) => `${rule} at ${path}`,
  );

describe('checkAzureNatGatewaySpec', () => {
  it.each<[string, Partial<AzureGatewaySpec>]>([
    ['a new prefix', {}],
    ['new public IPs', { addresses: { kind: 'newPublicIps', count: 16 } }],
    ['an existing public IP', existing(ipId)],
    ['a zone of the region', { zone: '3' }],
    ['StandardV2 with new addresses', { sku: 'StandardV2' }],
    ['120 minutes', { idleTimeoutMinutes: 120 }],
  ])('has nothing against %s', (_what, gateway) => {
    expect(checkAzureNatGatewaySpec(specOf(gateway), facts)).toEqual([]);
  });

  it('judges shape and names alone when nothing is known', () => {
    expect(checkAzureNatGatewaySpec(specOf(existing(ipId)), {})).toEqual([]);
    expect(
      checkAzureNatGatewaySpec(specOf({ name: '' }), {}).map(v => v.rule),
    ).toEqual(['gateway-name']);
  });

  it('reports everything at once, in the order of the document', () => {
    expect(
      brokenBy(
        specOf(
          { name: '-', idleTimeoutMinutes: 3, zone: '9', subnets: [] },
          { resourceGroup: 'rg.' },
        ),
      ),
    ).toEqual([
      'resource-group-name at spec.resourceGroup',
      'gateway-name at spec.gateways[0].name',
      'zone-region at spec.gateways[0].zone',
      'idle-timeout at spec.gateways[0].idleTimeoutMinutes',
      'subnet-count at spec.gateways[0].subnets',
    ]);
  });

  it('names the thing, the value and the way out in one sentence', () => {
    const violations = checkAzureNatGatewaySpec(
      specOf({
        sku: 'StandardV2',
        zone: '1',
        ...existing(ipId, 'x', ipId),
        subnets: [nodes, nodes, 'y'],
        tags: { 'managed-by': 'me' },
      }),
      facts,
    );
    expect(violations.length).toBeGreaterThan(5);
    for (const { message } of violations) {
      expect(message).toMatch(/^[A-Z"0-9].*(; |, so ).*\.$/);
    }
  });

  it('judges any document of the right shape without throwing, each place once a rule', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(nodes, pods, ipId));
    const addresses = fc.oneof(
      fc.record({
        kind: fc.constant('newPrefix' as const),
        prefixLength: fc.integer(),
      }),
      fc.record({
        kind: fc.constant('newPublicIps' as const),
        count: fc.integer(),
      }),
      fc.record({
        kind: fc.constant('existing' as const),
        resourceIds: fc.array(text),
      }),
    );
    const gateway = fc.record({
      name: text,
      sku: fc.constantFrom('Standard' as const, 'StandardV2' as const),
      zone: fc.option(fc.string(), { nil: undefined }),
      idleTimeoutMinutes: fc.integer(),
      addresses,
      subnets: fc.array(text),
      tags: fc.dictionary(fc.string(), fc.string()),
    });
    fc.assert(
      fc.property(gateway, text, text, (anyGateway, resourceGroup, region) => {
        const found = brokenBy(specOf(anyGateway, { resourceGroup, region }));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  describe('scopes', () => {
    it.each([
      ['account', { account: 'other' }],
      [
        'subscriptionId',
        { subscriptionId: '00000000-0000-4000-8000-000000000000' },
      ],
      ['resourceGroup', { resourceGroup: 'rg-pay' }],
      ['region', { region: 'northeurope' }],
    ])('refuses a %s outside of them', (field, where) => {
      const scopes = [
        {
          account: 'demo',
          subscriptionId,
          resourceGroups: ['RG-SHOP-WEU'],
          regions: ['West Europe'],
        },
      ];
      expect(
        checkAzureNatGatewaySpec(specOf({}, where), { scopes }).map(
          ({ rule, path }) => [rule, path],
        ),
      ).toEqual([['configured-scope', `spec.${field}`]]);
    });

    const hub = inGroup('rg-hub', 'virtualNetworks/vnet-hub/subnets/a');
    const other = hub.replace(
      subscriptionId,
      '00000000-0000-4000-8000-000000000000',
    );

    it.each([
      ['of a resource group that is not configured', hub],
      ['of another subscription', other],
    ])('refuses a subnet %s', (_what, subnet) => {
      const scopes = [
        { account: 'demo', subscriptionId, resourceGroups: ['rg-shop-weu'] },
        {
          account: 'demo',
          subscriptionId: '00000000-0000-4000-8000-000000000000',
        },
      ];
      expect(
        brokenBy(specOf({ subnets: [subnet] }), { scopes, subnets: undefined }),
      ).toEqual(['configured-scope at spec.gateways[0].subnets[0]']);
    });

    it('refuses a subnet of another owner, and takes one of the same', () => {
      const shop = {
        account: 'demo',
        subscriptionId,
        resourceGroups: ['rg-shop-weu'],
        ownerRef: 'group:default/shop',
      };
      const hubScope = { ...shop, resourceGroups: ['rg-hub'] };
      const spec = specOf({ subnets: [hub] });
      expect(
        brokenBy(spec, { scopes: [shop, hubScope], subnets: undefined }),
      ).toEqual([]);
      expect(
        brokenBy(spec, {
          scopes: [shop, { ...hubScope, ownerRef: 'group:default/hub' }],
          subnets: undefined,
        }),
      ).toEqual(['configured-scope at spec.gateways[0].subnets[0]']);
    });

    it('refuses an existing address outside of them', () => {
      expect(
        brokenBy(specOf(existing(inGroup('rg-hub', 'publicIPAddresses/a'))), {
          scopes: [
            {
              account: 'demo',
              subscriptionId,
              resourceGroups: ['rg-shop-weu'],
            },
          ],
          addresses: undefined,
        }),
      ).toEqual([
        'configured-scope at spec.gateways[0].addresses.resourceIds[0]',
      ]);
    });
  });

  describe('existing addresses', () => {
    const at = 'spec.gateways[0].addresses.resourceIds';

    it.each([
      ['none', [], `address-count at ${at}`],
      ['a name', ['pip-old'], `address-id at ${at}[0]`],
      ['a subnet', [nodes], `address-id at ${at}[0]`],
      [
        'one twice',
        [ipId, ipId.toUpperCase()],
        `address-duplicate at ${at}[1]`,
      ],
      ['one that does not exist', [prefixId], `address-exists at ${at}[0]`],
    ])('refuses %s', (_what, resourceIds, expected) => {
      expect(brokenBy(specOf(existing(...resourceIds)))).toEqual([expected]);
    });

    it.each<[string, Partial<AddressFact>, Partial<AzureGatewaySpec>, string]>([
      ['of another region', { region: 'northeurope' }, {}, 'address-region'],
      ['of SKU Basic', { sku: 'Basic' }, {}, 'address-sku'],
      [
        'of SKU Basic on V2',
        { sku: 'Basic' },
        { sku: 'StandardV2' },
        'address-sku',
      ],
      ['of SKU Standard on V2', {}, { sku: 'StandardV2' }, 'address-sku'],
      [
        'of SKU StandardV2 on Standard',
        { sku: 'StandardV2' },
        {},
        'address-sku',
      ],
      ['of IPv6', { ipVersion: 'IPv6' }, {}, 'address-ip-version'],
      ['of another zone', { zones: ['2'] }, { zone: '1' }, 'address-zone'],
      ['in use', { usedByResourceId: nodes }, {}, 'address-in-use'],
    ])('refuses one %s', (_what, fact, gateway, rule) => {
      expect(
        brokenBy(specOf({ ...existing(ipId), ...gateway }), {
          addresses: [addressFact(fact)],
        }),
      ).toEqual([`${rule} at ${at}[0]`]);
    });

    it.each<[string, Partial<AddressFact>, Partial<AzureGatewaySpec>]>([
      ["of the gateway's zone", { zones: ['1'] }, { zone: '1' }],
      ['that is zone-redundant', { zones: ['1', '2', '3'] }, { zone: '1' }],
      ['that names no zone', { zones: [] }, { zone: '1' }],
      ['of a zone, without one for the gateway', { zones: ['2'] }, {}],
      [
        'that the gateway itself uses already',
        {
          usedByResourceId: inShop('natGateways/nat-shop-weu').toLowerCase(),
        },
        {},
      ],
      [
        'of IPv6 on StandardV2',
        { ipVersion: 'IPv6', sku: 'StandardV2' },
        { sku: 'StandardV2' },
      ],
    ])('takes one %s', (_what, fact, gateway) => {
      expect(
        brokenBy(specOf({ ...existing(ipId), ...gateway }), {
          addresses: [addressFact(fact)],
        }),
      ).toEqual([]);
    });

    it.each([
      [15, []],
      [16, [`address-count at ${at}`]],
    ])('with a prefix of %d and a public IP: 16 in all', (count, expected) => {
      const prefix = addressFact({
        resourceId: prefixId,
        kind: 'prefix',
        addressCount: count,
      });
      expect(
        brokenBy(specOf(existing(ipId, prefixId)), {
          addresses: [addressFact(), prefix],
        }),
      ).toEqual(expected);
    });
  });

  describe('subnets', () => {
    const at = 'spec.gateways[0].subnets';
    const many = (count: number) =>
      Array.from({ length: count }, (_unused, index) =>
        inShop(`virtualNetworks/vnet-shop-weu/subnets/s${index}`),
      );

    it.each([
      ['none', [], [`subnet-count at ${at}`]],
      ['800', many(800), []],
      ['801', many(801), [`subnet-count at ${at}`]],
      ['a name', ['aks-nodes'], [`subnet-id at ${at}[0]`]],
      [
        'one twice',
        [nodes, nodes.toUpperCase()],
        [`subnet-duplicate at ${at}[1]`],
      ],
      [
        'a GatewaySubnet',
        [inShop('virtualNetworks/vnet-shop-weu/subnets/gatewaysubnet')],
        [`subnet-gateway-subnet at ${at}[0]`],
      ],
      [
        'subnets of two virtual networks',
        [nodes, inShop('virtualNetworks/vnet-other/subnets/a')],
        [`subnet-virtual-network at ${at}`],
      ],
      [
        'one network in two spellings',
        [nodes, pods.replace('vnet-shop-weu', 'VNET-shop-weu')],
        [],
      ],
    ])('%s', (_what, subnets, expected) => {
      expect(brokenBy(specOf({ subnets }), { subnets: undefined })).toEqual(
        expected,
      );
    });

    it.each<[string, readonly SubnetFact[], string]>([
      ['does not exist', [], 'subnet-exists'],
      [
        'is in another region',
        [{ ...subnetFact(nodes), region: 'northeurope' }],
        'subnet-region',
      ],
      [
        'holds a Basic SKU resource',
        [{ ...subnetFact(nodes), hasBasicSku: true }],
        'subnet-basic-sku',
      ],
    ])('refuses one that %s', (_what, subnets, rule) => {
      expect(brokenBy(specOf({ subnets: [nodes] }), { subnets })).toEqual([
        `${rule} at ${at}[0]`,
      ]);
    });

    it('takes one that has a gateway: replacing it is acknowledged, not refused', () => {
      const subnets = [
        {
          ...subnetFact(nodes),
          natGatewayResourceId: inShop('natGateways/nat-old'),
        },
      ];
      expect(brokenBy(specOf({ subnets: [nodes] }), { subnets })).toEqual([]);
    });
  });

  describe('a gateway of that name', () => {
    const gateway = {
      resourceId: inShop('natGateways/nat-shop-weu'),
      name: 'nat-shop-weu',
      managed: true,
      sku: 'Standard',
      zones: ['1'],
    };

    it('that is ours and alike is fine', () => {
      expect(brokenBy(specOf({ zone: '1' }), { gateway })).toEqual([]);
    });

    it('that is not ours is left alone', () => {
      expect(
        brokenBy(specOf({ zone: '2' }), {
          gateway: { ...gateway, managed: false },
        }),
      ).toEqual(['gateway-not-ours at spec.gateways[0].name']);
    });

    it.each([[undefined], ['2']])('keeps its zone: %s is refused', zone => {
      expect(brokenBy(specOf({ zone }), { gateway })).toEqual([
        'gateway-zone-fixed at spec.gateways[0].zone',
      ]);
    });

    it('keeps its SKU', () => {
      expect(
        brokenBy(specOf({ sku: 'StandardV2' }), {
          gateway: { ...gateway, zones: [] },
        }),
      ).toEqual(['gateway-sku-fixed at spec.gateways[0].sku']);
    });

    it('may report the zones that StandardV2 spans', () => {
      expect(
        brokenBy(specOf({ sku: 'StandardV2' }), {
          gateway: { ...gateway, sku: 'StandardV2', zones: ['1', '2', '3'] },
        }),
      ).toEqual([]);
    });
  });
});
