import fc from 'fast-check';
import type { Origin } from '../../model/Origin';
import {
  brokenBy,
  existing,
  facts,
  inGroup,
  inShop,
  ipId,
  nodes,
  pods,
  prefixId,
  specOf,
  subscriptionId,
} from './__fixtures__/shopSpec';
import type { AzureGatewaySpec } from './AzureNatGatewaySpec';
import { checkAzureNatGatewaySpec } from './checkAzureNatGatewaySpec';

describe('checkAzureNatGatewaySpec', () => {
  it.each<[string, Partial<AzureGatewaySpec>]>([
    ['a new prefix', {}],
    ['new public IPs', { addresses: [{ kind: 'newPublicIps', count: 16 }] }],
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
        count: fc.oneof(fc.integer(), fc.integer({ min: 1, max: 16 })),
        name: fc.option(text, { nil: undefined }),
        prefixId: fc.option(fc.oneof(text, fc.constant(prefixId)), {
          nil: undefined,
        }),
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
      addresses: fc.array(addresses, { maxLength: 3 }),
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

    it('leaves it to permissions whose a subnet is', () => {
      const shop = {
        account: 'demo',
        subscriptionId,
        resourceGroups: ['rg-shop-weu'],
        ownerRef: 'group:default/shop',
      };
      const hubScope = { ...shop, resourceGroups: ['rg-hub'] };
      const spec = specOf({ subnets: [hub] });
      expect(
        brokenBy(spec, {
          scopes: [shop, { ...hubScope, ownerRef: 'group:default/hub' }],
          subnets: undefined,
        }),
      ).toEqual([]);
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
        'configured-scope at spec.gateways[0].addresses[0].resourceIds[0]',
      ]);
    });
  });

  describe('a gateway of that name', () => {
    const gateway = {
      resourceId: inShop('natGateways/nat-shop-weu'),
      name: 'nat-shop-weu',
      origin: 'created' as Origin,
      sku: 'Standard',
      zones: ['1'],
    };

    it.each<[Origin]>([['created'], ['adopted']])(
      'that is %s and alike is fine',
      origin => {
        const gateways = [{ ...gateway, origin }];
        expect(brokenBy(specOf({ zone: '1' }), { gateways })).toEqual([]);
      },
    );

    it('that is not ours is left alone', () => {
      expect(
        brokenBy(specOf({ zone: '2' }), {
          gateways: [{ ...gateway, origin: 'foreign' as const }],
        }),
      ).toEqual(['gateway-not-ours at spec.gateways[0].name']);
    });

    it.each([[undefined], ['2']])('keeps its zone: %s is refused', zone => {
      expect(brokenBy(specOf({ zone }), { gateways: [gateway] })).toEqual([
        'gateway-zone-fixed at spec.gateways[0].zone',
      ]);
    });

    it('keeps its SKU', () => {
      expect(
        brokenBy(specOf({ sku: 'StandardV2' }), {
          gateways: [{ ...gateway, zones: [] }],
        }),
      ).toEqual(['gateway-sku-fixed at spec.gateways[0].sku']);
    });

    it('may report the zones that StandardV2 spans', () => {
      expect(
        brokenBy(specOf({ sku: 'StandardV2' }), {
          gateways: [{ ...gateway, sku: 'StandardV2', zones: ['1', '2', '3'] }],
        }),
      ).toEqual([]);
    });
  });

  describe('what only one gateway can have', () => {
    const { spec } = specOf();
    const [shop] = spec.gateways;
    const brokenWith = (...others: Partial<AzureGatewaySpec>[]) =>
      brokenBy(
        specOf(
          {},
          { gateways: [shop, ...others.map(other => ({ ...shop, ...other }))] },
        ),
        { subnets: undefined, addresses: undefined },
      );
    const other = inShop('virtualNetworks/vnet-shop-weu/subnets/apps');

    it('is nothing that each has for itself', () => {
      expect(brokenWith({ name: 'nat-apps', subnets: [other] })).toEqual([]);
    });

    it('is a name, compared as Azure does', () => {
      expect(brokenWith({ name: 'NAT-shop-WEU', subnets: [other] })).toEqual([
        'gateway-duplicate at spec.gateways[1].name',
      ]);
    });

    it('is a subnet', () => {
      expect(
        brokenWith({ name: 'nat-apps', subnets: [other, nodes.toUpperCase()] }),
      ).toEqual(['subnet-duplicate at spec.gateways[1].subnets[1]']);
    });

    it('is an address, also one that is still to be created', () => {
      const ofApps = { name: 'nat-apps', subnets: [other] };
      const third = inShop('virtualNetworks/vnet-shop-weu/subnets/third');
      expect(
        brokenWith(
          { ...ofApps, ...existing(ipId) },
          { name: 'nat-third', subnets: [third], ...existing(ipId) },
        ),
      ).toEqual([
        'address-duplicate at spec.gateways[2].addresses[0].resourceIds[0]',
      ]);
      // Both names come down to ippre-shop-weu.
      expect(brokenWith({ ...ofApps, name: 'shop-weu' })).toEqual([
        'address-duplicate at spec.gateways[1].addresses[0]',
      ]);
    });

    it('is judged with each gateway’s own facts and places', () => {
      expect(
        brokenWith({ name: '-', subnets: [], idleTimeoutMinutes: 3 }),
      ).toEqual([
        'gateway-name at spec.gateways[1].name',
        'idle-timeout at spec.gateways[1].idleTimeoutMinutes',
        'subnet-count at spec.gateways[1].subnets',
      ]);
    });
  });
});
