import fc from 'fast-check';
import {
  checkAzureNatGatewaySpec,
  parseAzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { filledForm } from '../../__testUtils__/filledForm';
import type { NatGatewayForm } from './NatGatewayForm';
import { specFromForm } from './specFromForm';
import { violationsOfPart } from './violationsOfPart';
import { partOfPath } from './partOfPath';
import { suggestName } from '../fields/name/suggestName';

describe('specFromForm', () => {
  it('makes a document that no rule has a word to say about from a filled form', () => {
    const { spec, violations } = parseAzureNatGatewaySpec(
      specFromForm(filledForm),
    );
    expect(violations).toBeUndefined();
    expect(spec && checkAzureNatGatewaySpec(spec, {})).toEqual([]);
    expect(spec?.spec.gateways[0]).toMatchObject({
      name: 'nat-shop-weu',
      zone: '2',
      idleTimeoutMinutes: 4,
      addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
      subnets: filledForm.subnets.subnetIds,
    });
  });

  it('carries tags, and leaves it to the configuration whose the gateway is', () => {
    const { spec } = parseAzureNatGatewaySpec(
      specFromForm({
        ...filledForm,
        tags: { cost: '42' },
      }),
    );
    expect(spec?.metadata).not.toHaveProperty('owner');
    expect(spec?.spec.gateways[0].tags).toEqual({ cost: '42' });
  });

  it('retires a gateway without being told its addresses', () => {
    const { egress: _egress, ...form } = filledForm;
    const document = specFromForm({
      ...form,
      state: 'absent',
      deleteAddresses: true,
    });
    const { spec } = parseAzureNatGatewaySpec(document);
    expect(spec?.spec).toMatchObject({
      state: 'absent',
      deleteAddresses: true,
    });
    expect(spec && checkAzureNatGatewaySpec(spec, {})).toEqual([]);
  });

  it('leaves out what a form keeps of another kind of addresses', () => {
    const document = specFromForm({
      ...filledForm,
      egress: {
        addresses: { kind: 'newPublicIps', count: 2, resourceIds: [] },
        sku: 'Standard',
      },
    });
    expect(parseAzureNatGatewaySpec(document).violations).toBeUndefined();
  });

  describe('what few forms ask', () => {
    const clusterId = `/subscriptions/${filledForm.scope.subscriptionId}/resourceGroups/rg-shop-weu/providers/Microsoft.ContainerService/managedClusters/aks`;
    const north = filledForm.subnets.subnetIds[0].replace(
      /virtualNetworks.*/,
      'virtualNetworks/vnet-north/subnets/apps',
    );
    const specOf = (more: NatGatewayForm['more']) => {
      const { spec, violations } = parseAzureNatGatewaySpec(
        specFromForm({ ...filledForm, more }),
      );
      expect(violations).toBeUndefined();
      return spec!;
    };

    it('is a replacement, clusters, new subnets and further gateways, by the rules of a Spec', () => {
      const spec = specOf({
        replaces: 'nat-old',
        deleteAddresses: true,
        clusters: [
          { resourceId: clusterId, outboundType: 'userAssignedNATGateway' },
        ],
        newSubnets: [{ name: 'batch', addressPrefixes: ['10.50.9.0/24'] }],
        gateways: [
          { name: 'nat-north', region: 'northeurope', subnetIds: [north] },
        ],
      });
      expect(checkAzureNatGatewaySpec(spec, {})).toEqual([]);
      const batch = `${filledForm.subnets.virtualNetworkId}/subnets/batch`;
      expect(spec.spec).toMatchObject({
        deleteAddresses: true,
        clusters: [{ resourceId: clusterId }],
        newSubnets: [{ resourceId: batch }],
        gateways: [
          {
            replaces: 'nat-old',
            subnets: [...filledForm.subnets.subnetIds, batch],
          },
          {
            name: 'nat-north',
            region: 'northeurope',
            idleTimeoutMinutes: filledForm.idleTimeoutMinutes,
            addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
            subnets: [north],
          },
        ],
      });
    });

    it('is a new virtual network of the resource group, with its subnets', () => {
      const { spec, violations } = parseAzureNatGatewaySpec(
        specFromForm({
          ...filledForm,
          subnets: undefined,
          more: {
            newVirtualNetwork: {
              name: 'vnet-new',
              addressPrefixes: ['10.70.0.0/16'],
            },
            newSubnets: [{ name: 'nodes', addressPrefixes: ['10.70.0.0/24'] }],
          },
        }),
      );
      expect(violations).toBeUndefined();
      expect(spec && checkAzureNatGatewaySpec(spec, {})).toEqual([]);
      expect(spec?.spec.gateways[0].subnets).toEqual([
        expect.stringMatching(
          /rg-shop-weu\/.*virtualNetworks\/vnet-new\/subnets\/nodes$/,
        ),
      ]);
    });

    it.each<[string, NatGatewayForm['more']]>([
      ['replaces-declared', { replaces: filledForm.name }],
      [
        'cluster-id',
        { clusters: [{ resourceId: 'aks', outboundType: 'loadBalancer' }] },
      ],
      [
        'shape',
        { clusters: [{ resourceId: clusterId, outboundType: 'none' }] },
      ],
      [
        'range',
        { newSubnets: [{ name: 'batch', addressPrefixes: ['10.50.9.0'] }] },
      ],
      ['subnet-id', { newSubnets: [{ addressPrefixes: ['10.50.9.0/24'] }] }],
      [
        'prefix-length',
        {
          gateways: [
            { name: 'nat-north', subnetIds: [north], prefixLength: 20 },
          ],
        },
      ],
      ['delete-addresses', { deleteAddresses: true }],
    ])('is refused by the rule %s in its own field', (rule, more) => {
      const found = violationsOfPart('more', {
        form: { ...filledForm, more },
        facts: {},
      });
      expect(found.map(each => each.rule)).toContain(rule);
      expect(found.map(({ path }) => partOfPath(path))).toEqual(
        found.map(() => 'more'),
      );
    });
  });

  describe('addresses', () => {
    const drawn = (
      addresses: NonNullable<NatGatewayForm['egress']>['addresses'],
    ) =>
      parseAzureNatGatewaySpec(
        specFromForm({
          ...filledForm,
          egress: { addresses, sku: 'StandardV2' },
        }),
      ).spec?.spec.gateways[0].addresses;

    it('are drawn from a shared prefix, and have IPv6 ones beside them', () => {
      expect(
        drawn({ kind: 'newPublicIps', count: 2, prefixId: '/p', ipv6Count: 1 }),
      ).toEqual([
        { kind: 'newPublicIps', count: 2, prefixId: '/p' },
        { kind: 'newPublicIps', count: 1, ipVersion: 'IPv6' },
      ]);
      expect(
        drawn({ kind: 'newPrefix', prefixLength: 31, prefixId: '/p' }),
      ).toEqual([{ kind: 'newPrefix', prefixLength: 31 }]);
    });
  });

  describe('new addresses beside others', () => {
    const idOf = (name: string) =>
      `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/${name}`;
    const partsOf = (
      addresses: NonNullable<NatGatewayForm['egress']>['addresses'],
    ) => {
      const { spec } = parseAzureNatGatewaySpec(
        specFromForm({ ...filledForm, egress: { addresses } }),
      );
      expect(spec && checkAzureNatGatewaySpec(spec, {})).toEqual([]);
      return spec?.spec.gateways[0].addresses;
    };

    it('are a part of their own', () => {
      expect(
        partsOf({ kind: 'newPrefix', prefixLength: 31, moreCount: 2 }),
      ).toEqual([
        { kind: 'newPrefix', prefixLength: 31 },
        { kind: 'newPublicIps', count: 2 },
      ]);
      expect(partsOf({ kind: 'newPublicIps', count: 1, moreCount: 2 })).toEqual(
        [{ kind: 'newPublicIps', count: 1 }],
      );
    });

    it('are other ones than the existing ones, whatever those are called', () => {
      const standing = ['PIP-shop-weu-1', 'pip-shop-weu-2-2'].map(idOf);
      expect(
        partsOf({ kind: 'existing', resourceIds: standing, moreCount: 1 }),
      ).toEqual([
        { kind: 'existing', resourceIds: standing },
        { kind: 'newPublicIps', count: 1, name: 'pip-shop-weu-2' },
      ]);
      expect(
        partsOf({ kind: 'existing', resourceIds: standing, moreCount: 2 }),
      ).toEqual([
        { kind: 'existing', resourceIds: standing },
        { kind: 'newPublicIps', count: 2, name: 'pip-shop-weu-3' },
      ]);
      expect(
        partsOf({
          kind: 'existing',
          resourceIds: [idOf('other')],
          moreCount: 1,
        }),
      ).toContainEqual({ kind: 'newPublicIps', count: 1 });
    });
  });

  it('is empty where the form is empty, so that the rules name what is missing', () => {
    const { violations = [] } = parseAzureNatGatewaySpec(specFromForm({}));
    expect(violations.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'metadata.name',
        'spec.account',
        'spec.region',
        'spec.gateways[0].addresses[0].kind',
      ]),
    );
  });

  it('is plain JSON for every form', () => {
    const form: fc.Arbitrary<NatGatewayForm> = fc.record(
      {
        name: fc.string(),
        idleTimeoutMinutes: fc.integer(),
        tags: fc.dictionary(fc.string(), fc.string()),
        scope: fc.record(
          { account: fc.string(), region: fc.string() },
          { requiredKeys: [] },
        ),
        egress: fc.record(
          {
            sku: fc.string(),
            zone: fc.string(),
            addresses: fc.record(
              {
                kind: fc.constantFrom('newPrefix', 'newPublicIps', 'existing'),
                prefixLength: fc.integer(),
                count: fc.integer(),
                resourceIds: fc.array(fc.string()),
                moreCount: fc.integer(),
              },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(form, filled => {
        const document = specFromForm(filled);
        expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
      }),
    );
  });
});

const rules = (...args: Parameters<typeof violationsOfPart>) =>
  violationsOfPart(...args).map(({ rule }) => rule);

describe('violationsOfPart', () => {
  it.each([
    'scope',
    'subnets',
    'name',
    'egress',
    'idleTimeoutMinutes',
  ] as const)('has nothing against the %s of a filled form', part => {
    expect(violationsOfPart(part, { form: filledForm, facts: {} })).toEqual([]);
  });

  it('judges a field although the pages before are empty', () => {
    expect(
      rules('idleTimeoutMinutes', {
        form: { idleTimeoutMinutes: 3 },
        facts: {},
      }),
    ).toHaveLength(1);
    expect(
      rules('egress', {
        form: {
          egress: { addresses: { kind: 'newPrefix', prefixLength: 27 } },
        },
        facts: {},
      }),
    ).toHaveLength(1);
  });

  it('says nothing of other fields', () => {
    expect(
      rules('name', {
        form: { ...filledForm, idleTimeoutMinutes: 3, subnets: {} },
        facts: {},
      }),
    ).toEqual([]);
  });

  it('judges SKU and zone with the region', () => {
    const form = {
      ...filledForm,
      egress: { ...filledForm.egress, zone: '9' },
    };
    expect(
      rules('egress', {
        form,
        facts: { regions: [{ name: 'westeurope', zones: ['1', '2', '3'] }] },
      }),
    ).toEqual(['zone-region']);
  });

  it('refuses subnets of two virtual networks', () => {
    const [nodes] = filledForm.subnets.subnetIds;
    expect(
      rules('subnets', {
        form: {
          ...filledForm,
          subnets: {
            subnetIds: [nodes, nodes.replace('vnet-shop-weu', 'vnet-other')],
          },
        },
        facts: {},
      }),
    ).toEqual(['subnet-virtual-network']);
  });
});

describe('partOfPath', () => {
  it.each([
    ['spec.gateways[0].tags["a<b"]', 'tags'],
    ['metadata.name', 'name'],
    ['spec.gateways[0].subnets[1]', 'subnets'],
    ['spec.gateways[0]', undefined],
  ])('%s is written by %s', (path, part) => {
    expect(partOfPath(path)).toBe(part);
  });
});

const network =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks';

describe('suggestName', () => {
  it.each([
    ['resource:default/aks-shop-weu', undefined, 'nat-shop-weu'],
    [undefined, `${network}/vnet-shop-weu`, 'nat-shop-weu'],
    ['resource:default/aks-shop-weu', `${network}/vnet-hub`, 'nat-shop-weu'],
    [undefined, `${network}/VNET_hub`, 'nat-hub'],
    [undefined, `${network}/network7`, 'nat-network7'],
    ['resource:default/shop', undefined, 'nat-shop'],
    [undefined, undefined, undefined],
    ['', '', undefined],
  ])('for cluster %s and network %s: %s', (cluster, id, expected) => {
    expect(suggestName({ cluster, subnets: { virtualNetworkId: id } })).toBe(
      expected,
    );
  });
});

it('proposes a name that is free', () => {
  const form = { cluster: 'resource:default/aks-shop-weu' };
  expect(suggestName(form, { taken: ['NAT-shop-weu'] })).toBe('nat-shop-weu-2');
  expect(suggestName(form, { taken: ['nat-shop-weu', 'nat-shop-weu-2'] })).toBe(
    'nat-shop-weu-3',
  );
});
