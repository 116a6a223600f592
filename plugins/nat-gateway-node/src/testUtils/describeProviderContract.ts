// A suite for the tests of others.
/* eslint-disable jest/no-export */
import type { JsonObject } from '@backstage/types';
import {
  type GatewayState,
  natGatewayPermissions,
  orderSteps,
  type Snapshot,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
// By the package's name, so that its types are those of the main entry.
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { Applicant } from './Applicant';
import { unsaidTexts } from './unsaidTexts';

/**
 * A provider that talks to a cloud of its own, emulated or in memory.
 *
 * @public
 */
export interface ProviderUnderContract {
  readonly provider: NatGatewayProvider;
  /** Everything in the cloud that a write could change, for comparison. */
  readonly picture?: () => unknown;
  readonly stop?: () => Promise<void>;
}

type Capability =
  | 'discovery'
  | 'history'
  | 'usage'
  | 'options'
  | 'specs'
  | 'writes'
  | 'files';

const states: readonly GatewayState[] = [
  'ready',
  'changing',
  'deleting',
  'failed',
  'unknown',
];

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const unique = (values: readonly unknown[]) => [...new Set(values)];

/**
 * Defines the tests that every provider passes: those of reading, and those of the capabilities that
 * it is said to have, each with what it needs.
 *
 * @example
 * ```ts
 * describeProviderContract('my cloud', {
 *   start: async () => ({ provider: createMyCloudProvider(emulator) }),
 *   history: true,
 * });
 * ```
 *
 * @public
 */
export function describeProviderContract(
  name: string,
  contract: {
    /** A fresh cloud with at least one gateway in the provider's first scope. */
    readonly start: () => Promise<ProviderUnderContract>;
    /** With something to discover. */
    readonly discovery?: true;
    readonly history?: true;
    readonly usage?: true;
    /** Queries, by the kinds of choices; a kind that is not named is not asked for. */
    readonly options?: Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    readonly specs?: {
      /** Creates something, and moves egress to it. */
      readonly document: JsonObject;
      /** Refused by their shape or scope, before anything is read. */
      readonly refused: readonly JsonObject[];
    };
    readonly writes?: true;
    readonly files?: true;
  },
): void {
  const { specs } = contract;
  const { signal } = new AbortController();
  const isDeclared = (capability: Capability) =>
    contract[capability] !== undefined;

  describe(`the provider contract, by ${name}`, () => {
    let started: ProviderUnderContract;
    let provider: NatGatewayProvider;
    const start = async () => {
      started = await contract.start();
      provider = started.provider;
    };
    const stop = async () => started.stop?.();

    describe('of reading', () => {
      let snapshot: Snapshot;
      beforeAll(async () => {
        await start();
        const [{ scope }] = provider.scopes;
        snapshot = await provider.collect({ scope, signal });
      });
      afterAll(stop);

      it('declares the capabilities that it is said to have, and no other', () => {
        const capabilities = [
          'discovery',
          'history',
          'usage',
          'options',
          'specs',
          'writes',
          'files',
        ] as const;
        expect(
          capabilities.filter(capability => provider[capability] !== undefined),
        ).toEqual(capabilities.filter(isDeclared));
      });

      it('has scopes of its own cloud, each once', () => {
        const { description, scopes } = provider;
        const keys = scopes.map(
          ({ scope: { account, id } }) => `${account}/${id.toLowerCase()}`,
        );
        expect(unique(scopes.map(({ scope }) => scope.provider))).toEqual([
          description.id,
        ]);
        expect(unique(keys)).toEqual(keys);
      });

      it('describes its cloud without contradiction', () => {
        const { annotations, documentKinds, gatewayKinds, idKey, options } =
          provider.description;
        for (const names of [
          annotations.map(({ key }) => key),
          documentKinds,
          gatewayKinds.map(({ kind }) => kind),
          options.kinds.map(({ kind }) => kind),
        ]) {
          expect(unique(names)).toEqual(names);
        }
        const [{ resourceId }] = snapshot.gateways;
        expect(idKey(idKey(resourceId))).toBe(idKey(resourceId));
        for (const { kind, ceilings } of gatewayKinds) {
          expect(ceilings().kind).toBe(kind);
        }
      });

      it('collects a scope as plain JSON, with its time and nothing missing', () => {
        const [{ scope }] = provider.scopes;
        expect(snapshot).toMatchObject({ scope, gaps: [] });
        expect(stored(snapshot)).toEqual(snapshot);
        expect(Date.parse(snapshot.collectedAt)).not.toBeNaN();
        expect(snapshot.gateways).not.toEqual([]);
      });

      it('names each resource once, as its cloud compares ids', () => {
        const { idKey } = provider.description;
        const { clusters, gateways, places = [] } = snapshot;
        for (const resources of [gateways, clusters, places]) {
          const keys = resources.map(({ resourceId }) => idKey(resourceId));
          expect(unique(keys)).toEqual(keys);
        }
      });

      it('tells a way out of each cluster and subnet, and gateways that it has', () => {
        const { idKey } = provider.description;
        const gateways = snapshot.gateways.map(({ resourceId }) =>
          idKey(resourceId),
        );
        const ways = [...snapshot.clusters, ...(snapshot.places ?? [])].map(
          each => each.ways,
        );
        expect(ways).not.toContainEqual([]);
        const named = ways
          .flat()
          .flatMap(way =>
            way.kind === 'natGateway' && way.notRead.length === 0
              ? [idKey(way.gatewayResourceId)]
              : [],
          );
        expect(gateways).toEqual(expect.arrayContaining(named));
      });

      it('leaves out what was not measured, and gives no figure below 0', () => {
        for (const { measurement = {} } of snapshot.gateways) {
          for (const figure of Object.values(measurement)) {
            expect(figure).not.toBeNull();
            expect(typeof figure === 'number' && figure < 0).toBe(false);
          }
        }
      });

      it('counts against ceilings by name, each once and above 0', () => {
        for (const { measurement } of snapshot.gateways) {
          const { utilisations = [] } = measurement ?? {};
          const ids = utilisations.map(({ id }) => id);
          expect(unique(ids)).toEqual(ids);
          for (const { observedAt, of, used } of utilisations) {
            expect(used).toBeGreaterThanOrEqual(0);
            expect(of).toBeGreaterThan(0);
            expect(Date.parse(observedAt)).not.toBeNaN();
          }
        }
      });

      it('has gateways of kinds that it describes, and so knows what each can carry', () => {
        const { gatewayKinds } = provider.description;
        const kinds = gatewayKinds.map(({ kind }) => kind);
        for (const { kind } of snapshot.gateways) {
          expect(kinds).toContain(kind);
        }
        for (const { ceilings } of gatewayKinds) {
          expect(ceilings().portsPerAddress).toBeGreaterThan(0);
        }
      });

      it('tells the state of each gateway in our words and its own, and its idle timeouts', () => {
        for (const gateway of snapshot.gateways) {
          const { cloudState, state, tcpIdleTimeout, udpIdleTimeout } = gateway;
          expect(cloudState).not.toBe('');
          expect(states).toContain(state);
          for (const timeout of [tcpIdleTimeout, udpIdleTimeout ?? []].flat()) {
            expect(timeout.seconds).toBeGreaterThan(0);
          }
        }
      });

      it('names what each resource is part of, and has a part of a gateway once a zone', () => {
        const { clusters, gateways, places = [] } = snapshot;
        for (const { container } of [...gateways, ...clusters, ...places]) {
          expect(Object.values(container)).not.toContain('');
        }
        for (const { parts = [] } of gateways) {
          const zones = parts.map(({ zone }) => zone);
          expect(unique(zones)).toEqual(zones);
          expect(zones).not.toContain('');
        }
      });

      it('proves of each unused address that nothing uses it, its gateways included', () => {
        const { idKey } = provider.description;
        const used = snapshot.gateways.flatMap(({ addresses }) =>
          addresses.map(({ resourceId }) => idKey(resourceId)),
        );
        const unused = snapshot.unusedAddresses ?? [];
        const keys = unused.map(({ resourceId }) => idKey(resourceId));
        expect(unique(keys)).toEqual(keys);
        expect(keys.filter(key => used.includes(key))).toEqual([]);
        for (const { addressCount, proof, resourceId } of unused) {
          expect(addressCount).toBeGreaterThan(0);
          expect(proof[0].resourceId).toBe(resourceId);
          for (const { emptyProperties } of proof) {
            expect(emptyProperties).not.toEqual([]);
          }
        }
      });

      it('refuses a scope that is not configured, and names the way out', async () => {
        const [{ scope }] = provider.scopes;
        for (const other of [
          { ...scope, id: `${scope.id}-other` },
          { ...scope, account: `${scope.account}-other` },
        ]) {
          await expect(
            provider.collect({ scope: other, signal }),
          ).rejects.toMatchObject({
            name: 'InputError',
            message: expect.stringContaining('not configured'),
          });
        }
      });

      if (isDeclared('discovery')) {
        const discovered = async () => {
          const [account] = provider.discovery!.accounts;
          const found = await provider.discovery!.discover({ account, signal });
          return { account, found };
        };

        it('discovers scopes of an account, each once, beside those of the configuration', async () => {
          const { idKey, id } = provider.description;
          const { account, found } = await discovered();
          const keys = [...provider.scopes, ...found].map(
            ({ scope }) => `${scope.account}/${idKey(scope.id.toLowerCase())}`,
          );
          expect(found).not.toEqual([]);
          expect(unique(keys)).toEqual(keys);
          for (const { scope } of found) {
            expect(scope).toMatchObject({ provider: id, account });
          }
          expect(stored(found)).toEqual(found);
        });

        it('has discovered scopes, and collects them, for as long as they are used', async () => {
          const { account, found } = await discovered();
          const before = provider.scopes;
          const [{ scope }] = found;
          const collect = () => provider.collect({ scope, signal });
          await expect(collect()).rejects.toThrow('not configured');

          provider.discovery!.use(account, found);
          expect(provider.scopes).toEqual([...before, ...found]);
          expect(await collect()).toMatchObject({ scope });

          provider.discovery!.use(account, []);
          expect(provider.scopes).toEqual(before);
          await expect(collect()).rejects.toThrow('not configured');
        });
      }

      if (isDeclared('history')) {
        it('looks back at what was collected, and at nothing else', async () => {
          const { idKey } = provider.description;
          const { clusters, gateways, scope } = snapshot;
          const asked = [...gateways, ...clusters].map(({ resourceId }) =>
            idKey(resourceId),
          );
          const found = await provider.history!.collect({
            scope,
            gateways,
            clusters,
            signal,
          });
          expect(stored(found)).toEqual(found);
          expect(found.gateways).not.toEqual([]);
          for (const each of [...found.gateways, ...found.clusters]) {
            expect(asked).toContain(idKey(each.resourceId));
          }
        });

        it('finds nothing, without a gap, where there is nothing', async () => {
          const { scope } = snapshot;
          expect(
            await provider.history!.collect({
              scope,
              gateways: [],
              clusters: [],
              signal,
            }),
          ).toMatchObject({ scope, gateways: [], clusters: [], gaps: [] });
        });
      }

      if (isDeclared('usage')) {
        it.each([
          ['hour', 1],
          ['day', 24],
          ['week', 7 * 24],
          ['month', 30 * 24],
        ] as const)(
          'tells what a gateway carried in a %s, in whole steps that are over, oldest first',
          async (period, hours) => {
            const now = Date.now();
            const [gateway] = snapshot.gateways;
            const { stepMinutes, slices } = await provider.usage!.read({
              scope: snapshot.scope,
              gateway,
              period,
              signal,
            });
            const step = stepMinutes * 60_000;
            const times = slices.map(({ at }) => Date.parse(at));
            expect(times).not.toEqual([]);
            expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
            expect(times.filter(at => at % step !== 0)).toEqual([]);
            expect(times[0]).toBeGreaterThan(
              now - hours * 3_600_000 - 2 * step,
            );
            expect(times.at(-1)! + step).toBeLessThanOrEqual(Date.now());
            for (const { at: _, ...figures } of slices) {
              for (const figure of Object.values(figures)) {
                expect(figure ?? 0).toBeGreaterThanOrEqual(0);
              }
              expect(
                figures.datapathAvailabilityPercent ?? 0,
              ).toBeLessThanOrEqual(100);
            }
          },
        );
      }

      if (contract.options) {
        it('offers its scopes by the names that the backend knows', async () => {
          const { items } = await provider.options!.list(
            'scopes',
            {},
            { signal },
          );
          expect(items.map(({ value }) => value.toLowerCase()).sort()).toEqual(
            provider.scopes
              .map(({ scope: { account, id } }) =>
                `${account}/${id}`.toLowerCase(),
              )
              .sort(),
          );
        });

        it.each(Object.entries(contract.options))(
          'offers %s that it describes, each once',
          async (kind, query) => {
            const { kinds } = provider.description.options;
            expect(kinds).toContainEqual(expect.objectContaining({ kind }));
            const offered = await provider.options!.list(kind, query, {
              signal,
            });
            const values = offered.items.map(({ value }) => value);
            expect(values).not.toEqual([]);
            expect(unique(values)).toEqual(values);
            expect(stored(offered)).toEqual(offered);
          },
        );
      }
    });

    if (specs) {
      describe('of specs', () => {
        let applicant: Applicant;
        beforeAll(async () => {
          await start();
          applicant = new Applicant(provider);
        });
        afterAll(stop);

        it('accepts a document of a kind that it describes, by a permission and for a scope', () => {
          const spec = applicant.accept(specs.document);
          expect(provider.description.documentKinds).toContain(
            specs.document.kind,
          );
          expect(spec.provider).toBe(provider.description.id);
          expect(natGatewayPermissions).toContain(spec.permission);
          expect(provider.scopes.map(({ scope }) => scope)).toContainEqual(
            spec.scope.scope,
          );
        });

        it('accepts what it has accepted, and changes no word of it', () => {
          const { document } = applicant.accept(specs.document);
          expect(stored(document)).toEqual(document);
          expect(applicant.accept(document).document).toEqual(document);
        });

        it.each([
          ...specs.refused,
          { kind: specs.document.kind } as JsonObject,
        ])('refuses in words: %j', document => {
          const answer = provider.specs!.accept(document);
          const violations = 'violations' in answer ? answer.violations : [];
          expect(violations).not.toEqual([]);
          expect(unsaidTexts(violations)).toEqual([]);
        });

        it('plans the same from what was stored, in steps that have an order', async () => {
          const { spec, observation, plan, violations } = await applicant.look(
            specs.document,
          );
          expect(violations).toEqual([]);
          expect(provider.specs!.plan(spec, stored(observation))).toEqual(plan);
          expect(stored(plan)).toEqual(plan);
          const keys = orderSteps(plan.steps).map(({ key }) => key);
          expect(keys).not.toEqual([]);
          expect(unique(keys)).toEqual(keys);
        });

        it('names who is touched, what has to be acknowledged, and each text in any language', async () => {
          const { plan } = await applicant.look(specs.document);
          const touched = plan.touches.map(({ resourceId }) => resourceId);
          expect(touched).toEqual(
            expect.arrayContaining(
              plan.steps.map(({ resourceId }) => resourceId),
            ),
          );
          expect(plan.steps.map(({ effect }) => effect)).toContain(
            'movesEgress',
          );
          expect(
            plan.requiredAcknowledgements.map(({ kind }) => kind),
          ).toContain('sourceAddressesChange');
          expect(unsaidTexts(plan)).toEqual([]);
        });
      });
    }

    if (specs && contract.files) {
      describe('of files', () => {
        beforeAll(start);
        afterAll(stop);

        it('writes a Spec in each of its formats, the same each time, within the folder', () => {
          const spec = new Applicant(provider).accept(specs.document);
          const { formats, render } = provider.files!;
          expect(formats).not.toEqual([]);
          for (const format of formats) {
            const files = render(spec, { format });
            const paths = files.map(({ path }) => path);
            expect(files).not.toEqual([]);
            expect(unique(paths)).toEqual(paths);
            expect(
              paths.filter(path => !/^[a-z][a-z0-9.-]*$/.test(path)),
            ).toEqual([]);
            expect(files.every(({ content }) => content.endsWith('\n'))).toBe(
              true,
            );
            expect(render(spec, { format })).toEqual(files);
          }
        });

        it('refuses a format that it does not have, by its name', () => {
          const spec = new Applicant(provider).accept(specs.document);
          expect(() =>
            provider.files!.render(spec, { format: 'toString' }),
          ).toThrow('toString');
        });
      });
    }

    if (specs && contract.writes) {
      describe('of writes', () => {
        let applicant: Applicant;
        beforeEach(async () => {
          await start();
          applicant = new Applicant(provider);
        });
        afterEach(stop);
        const firstStep = async (): Promise<Step> =>
          orderSteps((await applicant.look(specs.document)).plan.steps)[0];

        it('leaves nothing to do, and brings addresses', async () => {
          const applied = await applicant.apply(specs.document);
          const results = applied.map(({ settled }) => stored(settled.result));
          const { spec, observation, plan, violations } = await applicant.look(
            specs.document,
          );
          expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual(
            [],
          );
          expect([violations, plan.steps]).toEqual([[], []]);
          expect(plan.requiredAcknowledgements).toEqual([]);
          const addresses = provider.writes!.addressesOf(results);
          expect(addresses).not.toEqual([]);
          const { gateways } = provider.specs!.outputs(spec, observation);
          expect(
            gateways.flatMap(({ egressAddresses }) => egressAddresses),
          ).toEqual(expect.arrayContaining([...addresses]));
        });

        it('takes everything back', async () => {
          const before = started.picture?.();
          await applicant.apply(specs.document);
          expect(started.picture?.()).not.toEqual(before);
          await applicant.undo();
          expect(started.picture?.()).toEqual(before);
        });

        it('asks the backend right before it writes, and writes nothing when that refuses', async () => {
          const before = started.picture?.();
          const step = await firstStep();
          const storeBefore = jest.fn(async () => {
            throw new Error('the fence has moved on');
          });
          await expect(applicant.write(step, { storeBefore })).rejects.toThrow(
            'the fence has moved on',
          );
          expect(storeBefore).toHaveBeenCalledTimes(1);
          expect(started.picture?.()).toEqual(before);
        });

        it('does not write again what is in effect', async () => {
          const step = await firstStep();
          await applicant.write(step);
          const after = started.picture?.();
          const storeBefore = jest.fn(async () => {});
          await applicant.write(step, { storeBefore });
          expect(storeBefore).not.toHaveBeenCalled();
          expect(started.picture?.()).toEqual(after);
        });

        it('deletes nothing that neither the record nor the tag of the run says is its own', async () => {
          const { step, before } = await applicant.write(await firstStep());
          const after = started.picture?.();
          const reverse = provider.writes!.reverse(step, {
            before,
            result: {},
          });
          if (!('step' in reverse)) {
            throw new Error(reverse.notPossible);
          }
          const other = new Applicant(provider, 'run-of-another');
          // It may refuse, or settle and leave it as it is.
          await other.write(reverse.step).catch(() => undefined);
          expect(started.picture?.()).toEqual(after);
        });
      });
    }
  });
}
