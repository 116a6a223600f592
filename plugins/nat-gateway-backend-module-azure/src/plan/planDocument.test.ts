import { unsaidTexts } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import fc from 'fast-check';
import {
  existingAddressIds,
  orderSteps,
  parseAzureNatGatewaySpec,
  readRegionalPrices,
  say,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { applyToState } from '../testing/applyToState';
import type { AzureState, ObservedAddress, ObservedSubnet } from './AzureState';
import { checkDocument } from './checkDocument';
import { planDocument } from './planDocument';
import { reverseStep } from './reverseStep';
import { stepInputs } from './stepInputs';

const names = ['nodes', 'pods', 'apps'];
const subnetId = (name: string) => `${shopIds.network}/subnets/${name}`;
const otherGateway = `${shopIds.group}/natGateways/nat-other`;
const clusterId = shopIds.group.replace(
  'Microsoft.Network',
  'Microsoft.ContainerService/managedClusters/aks',
);
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
  origin: 'foreign',
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

const partArbitrary = fc.oneof(
  fc.record({
    kind: fc.constant('newPrefix'),
    // All parts together give at most 16.
    prefixLength: fc.integer({ min: 29, max: 31 }),
  }),
  fc.record({
    kind: fc.constant('newPublicIps'),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('existing'),
    resourceIds: fc
      .subarray(['a', 'bb', 'ccc'], { minLength: 1 })
      .map(chosen => chosen.map(chosenId)),
  }),
);

const addressesArbitrary = fc.uniqueArray(partArbitrary, {
  minLength: 1,
  selector: ({ kind }) => kind,
});

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
    regions: [{ name: 'westeurope', zones: ['1', '2', '3'] }],
    subject: { provider: 'azure', scope: 'azure/demo/1' },
    subjects: {},
    gateways: [],
    replaced: [],
    clusters: [],
    named: [],
    chosen: existingAddressIds({ addresses }).map(id =>
      address(id.split('/').at(-1)!),
    ),
    subnets: subnets.filter(({ fact }) =>
      document.spec.gateways[0].subnets.includes(fact.resourceId),
    ),
  };
};

interface Part {
  readonly document: AzureNatGatewaySpec;
  readonly state: AzureState;
}

const everything: fc.Arbitrary<Part> = fc
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

  it('leads from one Spec to another, and takes away what only the first one named', () => {
    const uniq = <T>(items: readonly T[], idOf: (item: T) => string) => [
      ...new Map(items.map(item => [idOf(item), item])).values(),
    ];
    fc.assert(
      fc.property(everything, everything, (first, next) => {
        const [{ zone }] = first.document.spec.gateways;
        const [wanted] = next.document.spec.gateways;
        const document = {
          ...next.document,
          spec: { ...next.document.spec, gateways: [{ ...wanted, zone }] },
        };
        const standing = orderSteps(
          planDocument(first.document, first.state).steps,
        ).reduce(applyToState, first.state);
        const state: AzureState = {
          ...standing,
          chosen: uniq(
            [...standing.chosen, ...next.state.chosen],
            ({ resourceId }) => resourceId,
          ),
          subnets: uniq(
            [...next.state.subnets, ...standing.subnets],
            ({ fact }) => fact.resourceId,
          ),
          former: first.document.spec.gateways,
        };
        const { steps, requiredAcknowledgements } = planDocument(
          document,
          state,
        );
        // Throws where a gateway would be without addresses.
        const after = orderSteps(steps).reduce(applyToState, state);
        expect(planDocument(document, after).steps).toEqual([]);
        const [gateway] = after.gateways;
        expect([...gateway.subnetIds].sort()).toEqual(
          [...wanted.subnets].sort(),
        );
        expect(gateway.tags).toEqual(wanted.tags);
        expect(gateway.addresses.length).toBeGreaterThan(0);
        expect(steps.some(({ effect }) => effect === 'movesEgress')).toBe(
          requiredAcknowledgements.length > 0,
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
        addresses: [
          { kind: 'existing', resourceIds: ['a', 'bb'].map(chosenId) },
        ],
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
          origin: 'created',
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
          const ofCluster = planDocument(
            {
              ...document,
              spec: {
                ...document.spec,
                clusters: [
                  {
                    resourceId: clusterId,
                    outboundType: 'userAssignedNATGateway',
                  },
                ],
              },
            },
            {
              ...routed,
              outbound: [
                {
                  resourceId: clusterId,
                  name: 'aks',
                  outboundType: 'loadBalancer',
                  nodeSubnetIds: document.spec.gateways[0].subnets,
                  otherPools: [],
                  poolsWithoutNat: [],
                  authorizedRanges: ['192.0.2.0/24'],
                  managedSkus: ['Standard'],
                },
              ],
            },
          );
          const standing = orderSteps(first.steps).reduce(applyToState, state);
          const second = planDocument(next.document, {
            ...standing,
            chosen: next.state.chosen.map(each => ({
              ...each,
              origin: 'created',
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
          const retired = planDocument(
            {
              ...document,
              spec: {
                ...document.spec,
                state: 'absent',
                deleteAddresses: true,
              },
            },
            standing,
          );
          const created = planDocument(
            {
              ...document,
              spec: {
                ...document.spec,
                newVirtualNetworks: [
                  {
                    resourceId: shopIds.network,
                    addressPrefixes: ['10.0.0.0/16'],
                    tags: {},
                  },
                ],
                newSubnets: document.spec.gateways[0].subnets.map(
                  resourceId => ({
                    resourceId,
                    addressPrefixes: ['10.0.0.0/24'],
                  }),
                ),
              },
            },
            { ...state, subnets: [], networks: [] },
          );
          const plans = [first, ofCluster, second, retired, created];
          const steps = plans.flatMap(each => each.steps);
          const reverses = steps.map(step => reverseStep(step, { before }));
          for (const { kind } of [
            ...steps,
            ...reverses.flatMap(each => ('step' in each ? each.step : [])),
          ]) {
            kinds.add(kind);
          }
          const unsaid = unsaidTexts([...plans, reverses]);
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

  describe('for several gateways', () => {
    /** The same wish with names, subnets and addresses of its own. */
    const ofItsOwn = <T>(value: T, index: number): T =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll('nat-shop-weu', `nat-${index}`)
          .replaceAll('vnet-shop-weu', `vnet-${index}`)
          .replaceAll('nat-other', `nat-other-${index}`)
          .replaceAll('publicIPAddresses/', `publicIPAddresses/of-${index}-`),
      );
    const withReplaced = (state: AzureState): AzureState => ({
      ...state,
      replaced: state.subnets.some(({ fact }) => fact.natGatewayResourceId)
        ? [
            {
              resourceId: otherGateway,
              name: 'nat-other',
              addresses: [
                { kind: 'publicIp', ipVersion: 'IPv4', addressCount: 1 },
              ],
              notRead: [],
              subnetIds: [subnetId('apps')],
            },
          ]
        : [],
    });
    const several = fc
      .array(everything, { minLength: 2, maxLength: 4 })
      .map(each =>
        each.map(({ document, state }, index) =>
          ofItsOwn({ document, state: withReplaced(state) }, index),
        ),
      );
    const together = (parts: readonly Part[]) => {
      const [{ document, state }] = parts;
      const all = <
        Key extends 'gateways' | 'named' | 'chosen' | 'subnets' | 'replaced',
      >(
        key: Key,
      ) => parts.flatMap(part => part.state[key] as AzureState[Key][number][]);
      return {
        document: {
          ...document,
          spec: {
            ...document.spec,
            gateways: parts.flatMap(part => part.document.spec.gateways),
          },
        },
        state: {
          ...state,
          gateways: all('gateways'),
          named: all('named'),
          chosen: all('chosen'),
          subnets: all('subnets'),
          replaced: all('replaced'),
        },
      };
    };

    it('is the union of the plans of each alone, where they share nothing', () => {
      fc.assert(
        fc.property(several, parts => {
          const alone = parts.map(({ document, state }) =>
            planDocument(document, state),
          );
          const { document, state } = together(parts);
          const plan = planDocument(document, state);
          expect(plan.steps).toEqual(alone.flatMap(({ steps }) => steps));
          expect(plan.touches).toEqual(alone.flatMap(({ touches }) => touches));
          expect(plan.changes.gateways).toEqual(
            alone.flatMap(({ changes }) => changes.gateways),
          );
          const asked = alone.flatMap(each => each.requiredAcknowledgements);
          expect(plan.requiredAcknowledgements).toHaveLength(asked.length);
          expect(plan.requiredAcknowledgements).toEqual(
            expect.arrayContaining(asked),
          );
          for (const when of ['before', 'after'] as const) {
            expect(plan.changes.cost.perMonth[when]).toBeCloseTo(
              alone.reduce(
                (sum, { changes }) => sum + changes.cost.perMonth[when],
                0,
              ),
            );
          }
        }),
      );
    });

    it('leads to a state for which nothing is left to do', () => {
      fc.assert(
        fc.property(several, parts => {
          const { document, state } = together(parts);
          const { steps } = planDocument(document, state);
          const after = orderSteps(steps).reduce(applyToState, state);
          expect(planDocument(document, after).steps).toEqual([]);
        }),
      );
    });

    it('has a key of its own for each subnet, also where networks of two groups have one name', () => {
      const { document, state } = together(
        fc.sample(everything, 2).map((each, index) =>
          JSON.parse(
            JSON.stringify(each)
              .replaceAll(
                'natGateways/nat-shop-weu',
                `natGateways/nat-${index}`,
              )
              .replaceAll('"name":"nat-shop-weu"', `"name":"nat-${index}"`)
              .replaceAll(
                shopIds.network,
                shopIds.network.replace('rg-shop', `rg-${index}`),
              ),
          ),
        ),
      );
      const keys = planDocument(document, state).steps.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('is refused where they have several owners, since a run has one', () => {
      const [first, second] = fc
        .sample(everything, 2)
        .map((each, index) => ofItsOwn(each, index));
      const { document, state } = together([first, second]);
      const id = `${shopIds.group}/natGateways/nat-1`.toLowerCase();
      const ownerRef = 'group:default/payments';
      const violations = checkDocument(document, {
        state: {
          ...state,
          subjects: { [id]: [{ ...state.subject, ownerRef }] },
        },
        scopes: [],
      });
      expect(
        violations.filter(({ rule }) => rule === 'gateway-owner'),
      ).toMatchObject([
        {
          path: 'spec.gateways[1].name',
          message: expect.stringContaining(
            'nat-1 belongs to group:default/payments',
          ),
        },
      ]);
    });
  });

  it('names what it could not read of what is lost, and takes it for no figure', () => {
    const { spec } = parseAzureNatGatewaySpec(
      shopDocument({ subnets: [subnetId('nodes')] }),
    );
    const [nodes] = fc.sample(subnetArbitrary('nodes'), 1);
    const far = {
      kind: 'publicIp',
      resourceId: `${shopIds.group}/publicIPAddresses/pip-far`,
      name: 'pip-far',
    } as const;
    const { changes, requiredAcknowledgements } = planDocument(spec!, {
      ...stateOf(spec!, [
        {
          ...nodes,
          fact: { ...nodes.fact, natGatewayResourceId: otherGateway },
          notRead: [far],
        },
      ]),
      replaced: [
        {
          resourceId: otherGateway,
          name: 'nat-other',
          addresses: [],
          notRead: [far],
          subnetIds: [subnetId('nodes')],
        },
      ],
    });
    const [gateway] = changes.gateways;
    expect(gateway.notRead).toEqual([far]);
    expect(gateway.ports).not.toHaveProperty('before');
    expect(gateway.notes?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Not read: pip-far\. /),
      'nat-other stays without subnets; it is billed until it is deleted. Not all of its addresses could be read.',
    ]);
    expect(requiredAcknowledgements[0].message).toContain(
      'No longer used: 198.51.100.7, pip-far (not read).',
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
