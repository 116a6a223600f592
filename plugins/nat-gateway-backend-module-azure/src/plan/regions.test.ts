import {
  parseAzureNatGatewaySpec,
  readRegionalPrices,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import type { AzureState } from './AzureState';
import { checkDocument } from './checkDocument';
import { planDocument } from './planDocument';

const document = ((): AzureNatGatewaySpec => {
  const { spec, violations } = parseAzureNatGatewaySpec(
    shopDocument({ subnets: [shopIds.nodes] }),
  );
  if (!spec) throw new Error(JSON.stringify(violations));
  const [gateway] = spec.spec.gateways;
  return {
    ...spec,
    spec: {
      ...spec.spec,
      gateways: [
        gateway,
        {
          ...gateway,
          name: 'nat-north',
          region: 'northeurope',
          zone: '3',
          subnets: [`${shopIds.group}/virtualNetworks/vnet-north/subnets/apps`],
        },
      ],
    },
  };
})();

const state = (northZones: readonly string[]): AzureState => ({
  resourceGroups: ['rg-shop-weu'],
  nodeResourceGroups: [],
  regions: [
    { name: 'westeurope', zones: ['1'], skus: ['Standard'] },
    { name: 'northeurope', zones: northZones, skus: ['Standard'] },
  ],
  subject: { provider: 'azure', scope: 'azure/demo/1' },
  subjects: {},
  gateways: [],
  named: [],
  chosen: [],
  subnets: document.spec.gateways.flatMap(({ subnets, region }) =>
    subnets.map(resourceId => ({
      fact: {
        resourceId,
        name: resourceId.split('/').at(-1)!,
        virtualNetworkId: resourceId.replace(/\/subnets\/.*/, ''),
        region: region ?? 'westeurope',
        clusters: [],
        machineZones: [],
      },
      carriedBy: 'nothing',
      isRoutedAway: false,
      hasFailed: false,
      addresses: [],
      notRead: [],
    })),
  ),
  replaced: [],
  clusters: [],
  preflight: {
    usages: [
      {
        region: 'northeurope',
        name: 'NatGateways',
        title: 'Nat Gateways',
        used: 1,
        limit: 1,
      },
      {
        region: 'westeurope',
        name: 'NatGateways',
        title: 'Nat Gateways',
        used: 0,
        limit: 1,
      },
    ],
  },
});

describe('gateways of several regions', () => {
  it('are created where they are to be, with all that is theirs', () => {
    const { steps } = planDocument(document, state(['3']));
    const regionsOf = (name: string) => [
      ...new Set(
        steps
          .filter(
            ({ kind, resourceId }) =>
              kind.startsWith('create') && resourceId.endsWith(name),
          )
          .map(({ input }) => input.region),
      ),
    ];
    expect(regionsOf('north')).toEqual(['northeurope']);
    expect(regionsOf('shop-weu')).toEqual(['westeurope']);
    expect(steps.map(({ after }) => after.length)).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('are judged by what each region offers and has left', () => {
    const scopes = [
      { account: 'demo', subscriptionId: document.spec.subscriptionId },
    ];
    const violations = checkDocument(document, { state: state([]), scopes });
    expect(violations.map(({ rule, path }) => [rule, path])).toEqual([
      ['zone-region', 'spec.gateways[1].zone'],
      ['quota', 'spec'],
    ]);
    expect(violations[1].message).toContain(
      'The region northeurope has 1 of 1',
    );
  });

  it('cost what their region takes, and together the list price', () => {
    const prices = readRegionalPrices({
      azure: {
        northeurope: {
          readAt: '2026-11-20',
          sourceUrl: 'https://example.com/prices',
          prices: { natGatewayHour: 0.1 },
        },
      },
    });
    const { changes } = planDocument(document, state(['3']), { prices });
    expect(changes.gateways.map(({ cost }) => cost.region)).toEqual([
      'list',
      'northeurope',
    ]);
    expect(changes.cost.region).toBe('list');
  });
});
