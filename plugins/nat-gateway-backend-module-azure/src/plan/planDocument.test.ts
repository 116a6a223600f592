import fc from 'fast-check';
import {
  orderSteps,
  parseAzureNatGatewaySpec,
  readRegionalPrices,
  say,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { applyToState } from '../testing/applyToState';
import { unsaidTexts } from '../testing/unsaidTexts';
import type { AzureState, ObservedAddress, ObservedSubnet } from './AzureState';
import { checkDocument } from './checkDocument';
import { planDocument } from './planDocument';
import { reverseStep } from './reverseStep';
import { stepInputs } from './stepInputs';

const names = ['nodes', 'pods', 'apps'];
const subnetId = (name: string) => `${shopIds.network}/subnets/${name}`;
const otherGateway = `${shopIds.group}/natGateways/nat-other`;
const chosenId = (name: string) => `${shopIds.group}/publicIPAddresses/${name}`;

const address = (name: string): ObservedAddress => ({
  resourceId: chosenId(name),
  name,
  kind: 'publicIp',
  address: `203.0.113.${name.length}`,
  sku: 'Standard',
  ipVersion: 'IPv4',
  addressCount: 1,
  zones: [],
  region: 'westeurope',
  ours: false,
  hasFailed: false,
});

const subnetArbitrary = (name: string) =>
  fc.constantFrom(undefined, otherGateway).map(
    (natGatewayResourceId): ObservedSubnet => ({
      fact: {
        resourceId: subnetId(name),
        name,
        virtualNetworkId: shopIds.network,
        region: 'westeurope',
        natGatewayResourceId,
        clusters: ['aks-shop-weu'],
        machineZones: ['1'],
      },
      carriedBy: natGatewayResourceId
        ? 'nat-other'
        : say('outbound.loadBalancer', {}).wording,
      isRoutedAway: false,
      hasFailed: false,
      addresses: ['198.51.100.7'],
      notRead: [],
    }),
  );

const addressesArbitrary = fc.oneof(
  fc.record({
    kind: fc.constant('newPrefix'),
    prefixLength: fc.integer({ min: 28, max: 31 }),
  }),
  fc.record({
    kind: fc.constant('newPublicIps'),
    count: fc.integer({ min: 1, max: 16 }),
  }),
  fc.record({
    kind: fc.constant('existing'),
    resourceIds: fc
      .subarray(['a', 'bb', 'ccc'], { minLength: 1 })
      .map(chosen => chosen.map(chosenId)),
  }),
);

const documentArbitrary = fc
  .record({
    addresses: addressesArbitrary,
    idleTimeoutMinutes: fc.integer({ min: 4, max: 120 }),
    zone: fc.constantFrom(undefined, '1', '2'),
    subnets: fc
      .subarray(names, { minLength: 1 })
      .map(chosen => chosen.map(subnetId)),
    tags: fc.dictionary(fc.constantFrom('team', 'cost'), fc.constant('1')),
  })
  .map(gateway => {
    const { spec, violations } = parseAzureNatGatewaySpec(
      shopDocument(gateway),
    );
    if (!spec) throw new Error(JSON.stringify(violations));
    return spec;
  });

const stateOf = (
  document: AzureNatGatewaySpec,
  subnets: readonly ObservedSubnet[],
): AzureState => {
  const { addresses } = document.spec.gateways[0];
  return {
    resourceGroups: ['rg-shop-weu'],
    nodeResourceGroups: ['MC_shop'],
    regionZones: ['1', '2', '3'],
    regionSkus: ['Standard', 'StandardV2'],
    subject: { provider: 'azure', scope: 'azure/demo/1' },
    subjects: {},
    gateways: [],
    replaced: [],
    clusters: [],
    named: [],
    chosen:
      addresses.kind === 'existing'
        ? addresses.resourceIds.map(id => address(id.split('/').at(-1)!))
        : [],
    subnets: subnets.filter(({ fact }) =>
      document.spec.gateways[0].subnets.includes(fact.resourceId),
    ),
  };
};

const everything = fc
  .tuple(
    documentArbitrary,
    fc.tuple(
      subnetArbitrary('nodes'),
      subnetArbitrary('pods'),
      subnetArbitrary('apps'),
    ),
  )
  .map(([document, subnets]) => ({
    document,
    state: stateOf(document, subnets),
  }));

describe('a plan', () => {
  it('leads to a state for which nothing is left to do', () => {
    fc.assert(
      fc.property(everything, ({ document, state }) => {
        const { steps } = planDocument(document, state);
        const after = orderSteps(steps).reduce(applyToState, state);
        expect(planDocument(document, after)).toMatchObject({
          steps: [],
          requiredAcknowledgements: [],
        });
        expect(
          checkDocument(document, {
            state: after,
            scopes: [
              {
                account: 'demo',
                subscriptionId: document.spec.subscriptionId,
              },
            ],
          }),
        ).toEqual([]);
      }),
    );
  });

  it('goes on after any interruption to the same end', () => {
    fc.assert(
      fc.property(everything, fc.nat(), ({ document, state }, cut) => {
        const ordered = orderSteps(planDocument(document, state).steps);
        const half = ordered
          .slice(0, cut % (ordered.length + 1))
          .reduce(applyToState, state);
        const rest = planDocument(document, half).steps;
        expect(rest.map(({ key }) => key)).toEqual(
          ordered.slice(ordered.length - rest.length).map(({ key }) => key),
        );
        expect(rest).toHaveLength(
          ordered.length - (cut % (ordered.length + 1)),
        );
      }),
    );
  });

  it('asks for all that it moves and replaces, and moves only after the gateway exists', () => {
    fc.assert(
      fc.property(everything, ({ document, state }) => {
        const { steps, changes, requiredAcknowledgements } = planDocument(
          document,
          state,
        );
        const moves = steps.filter(({ effect }) => effect === 'movesEgress');
        const replaces = state.subnets.some(
          ({ fact }) => fact.natGatewayResourceId,
        );
        expect(moves).toHaveLength(state.subnets.length);
        expect(requiredAcknowledgements.map(({ kind }) => kind)).toEqual([
          'sourceAddressesChange',
          ...(replaces ? ['gatewayReplacement'] : []),
        ]);
        for (const step of moves) {
          expect(step.after).toEqual(['create-gateway:nat-shop-weu']);
          expect(step.locks).toContain(shopIds.network.toLowerCase());
        }
        const [{ addressesGained, ports }] = changes.gateways;
        expect(ports.after).toBe(addressesGained.count * 64_512);
        expect(changes.cost.perMonth.after).toBeGreaterThan(
          changes.cost.perMonth.before,
        );
      }),
    );
  });

  it('names also the subnets that are served already, when addresses are added', () => {
    const { spec } = parseAzureNatGatewaySpec(
      shopDocument({
        subnets: [subnetId('nodes')],
        addresses: { kind: 'existing', resourceIds: ['a', 'bb'].map(chosenId) },
      }),
    );
    const document = spec!;
    const [nodes] = fc.sample(subnetArbitrary('nodes'), 1);
    const pair: ObservedAddress = {
      ...address('a'),
      kind: 'prefix',
      address: '203.0.113.8/31',
      addressCount: 2,
    };
    const state: AzureState = {
      ...stateOf(document, [nodes]),
      chosen: [pair, address('bb')],
      gateways: [
        {
          resourceId: shopIds.gateway,
          name: 'nat-shop-weu',
          sku: 'Standard',
          zones: [],
          ours: true,
          idleTimeoutMinutes: 4,
          tags: { team: 'shop' },
          addresses: [pair],
          subnetIds: [subnetId('apps')],
          hasFailed: false,
        },
      ],
    };
    const { changes, requiredAcknowledgements } = planDocument(document, state);
    const [{ message }] = requiredAcknowledgements;
    expect(message).toContain('the subnets nodes, apps');
    // Flows leave with all of them, the added one and those before.
    expect(changes.gateways[0].addressesGained.count).toBe(3);
    expect(message).toContain('203.0.113.8/31, 203.0.113.2 (3 in all)');
  });

  it('gives each text, on the way there and back, with the sentence that it is', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        everything,
        everything,
        fc.boolean(),
        ({ document, state }, next, isRoutedAway) => {
          const routed = {
            ...state,
            subnets: state.subnets.map(subnet => ({ ...subnet, isRoutedAway })),
          };
          const first = planDocument(document, routed);
          const standing = orderSteps(first.steps).reduce(applyToState, state);
          const second = planDocument(next.document, {
            ...standing,
            chosen: next.state.chosen.map(each => ({
              ...each,
              ours: true,
              hasFailed: true,
            })),
            subnets: [],
          });
          const before = {
            id: shopIds.gateway,
            name: 'nat-shop-weu',
            location: 'westeurope',
            properties: { idleTimeoutInMinutes: 4 },
          };
          const steps = [...first.steps, ...second.steps];
          const reverses = steps.map(step => reverseStep(step, { before }));
          for (const { kind } of [
            ...steps,
            ...reverses.flatMap(each => ('step' in each ? each.step : [])),
          ]) {
            kinds.add(kind);
          }
          const unsaid = unsaidTexts([first, second, reverses]);
          // The name of a gateway is the same in all languages.
          expect(unsaid.filter(each => each !== 'before: nat-other')).toEqual(
            [],
          );
        },
      ),
    );
    expect([...kinds].sort()).toEqual(Object.keys(stepInputs).sort());
  });

  it('says first that nothing is gained behind a route, and asks for nothing', () => {
    const { spec } = parseAzureNatGatewaySpec(
      shopDocument({ subnets: [subnetId('nodes')] }),
    );
    const document = spec!;
    const [nodes] = fc.sample(subnetArbitrary('nodes'), 1);
    const { changes, requiredAcknowledgements, steps } = planDocument(
      document,
      stateOf(document, [
        {
          ...nodes,
          fact: { ...nodes.fact, natGatewayResourceId: otherGateway },
          carriedBy: say('outbound.userDefinedRoute', { nextHop: '10.1.0.4' })
            .wording,
          isRoutedAway: true,
        },
      ]),
    );
    const [gateway] = changes.gateways;
    expect(gateway.notes?.[0].message).toBe(
      'Nothing is gained now: nodes go out by a user-defined route to 10.1.0.4, and a route goes before a NAT gateway. Change the route first.',
    );
    expect(gateway.subnets).toMatchObject([
      { before: 'user-defined route to 10.1.0.4' },
    ]);
    expect(gateway.addressesGained.count).toBe(0);
    expect(gateway.addressesLost).toEqual([]);
    expect(steps.map(({ effect }) => effect)).not.toContain('movesEgress');
    expect(requiredAcknowledgements).toEqual([]);
  });

  it('says what it costs by the prices of its region', () => {
    const prices = readRegionalPrices({
      azure: {
        WestEurope: {
          readAt: '2026-11-25',
          sourceUrl: 'https://prices.example',
          prices: { natGatewayHour: 1 },
        },
      },
    });
    fc.assert(
      fc.property(everything, ({ document, state }) => {
        const { cost } = planDocument(document, state, { prices }).changes;
        expect(cost.region).toBe('WestEurope');
        // 730 hours of one gateway, and its addresses.
        expect(cost.perMonth.after).toBeGreaterThan(730);
        expect(planDocument(document, state).changes.cost).toMatchObject({
          region: 'list',
          perGigabyteProcessed: 0.045,
        });
      }),
    );
  });

  it('is the same JSON before and after it was stored', () => {
    fc.assert(
      fc.property(everything, ({ document, state }) => {
        const stored = JSON.parse(JSON.stringify(state)) as AzureState;
        expect(JSON.stringify(planDocument(document, stored))).toBe(
          JSON.stringify(planDocument(document, state)),
        );
      }),
    );
  });
});
