import { InputError } from '@backstage/errors';
import type {
  Acknowledgement,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { insertAdoptedResource } from '../../database/adoptions/insertAdoptedResource';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { testDocument } from '../../testing/testDocument';
import { createRunServiceOptions } from '../../testing/createRunServiceOptions';
import { createTestProvider } from '../../testing/createTestProvider';
import type { RunConfiguration } from '../hold/RunServiceOptions';
import { RunService } from '../RunService';

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('that a person asks for', () => {
    describe('at the door', () => {
      it('are planned without writing anything', async () => {
        const { service, cloud } = await setUpRuns(knex);
        const admitted: string[] = [];
        const { accepted, answer } = await service.answerPlan({
          document: testDocument(),
          admit: async spec => {
            admitted.push(spec.name);
          },
        });
        expect(admitted).toEqual(['nat-a']);
        expect(accepted?.name).toBe('nat-a');
        expect(answer.violations).toEqual([]);
        expect(answer.plan?.hash).toMatch(/^[0-9a-f]{64}$/);
        expect(cloud.writes).toEqual([]);
        for (const table of ['plans', 'runs', 'run_events', 'leases']) {
          expect(await knex(table)).toEqual([]);
        }
      });

      it('tell the provider what the same Spec said when it last succeeded, and what was adopted', async () => {
        const first = await setUpRuns(knex);
        const { state } = await first.finish(unseen);
        expect(state).toBe('succeeded');
        const resourceId = '/gateway/nat-a';
        for (const resourceGuid of ['guid-of-before', 'guid-a']) {
          await insertAdoptedResource(knex, {
            resourceId,
            resourceGuid,
            scope: 'azure/one/1',
            by: ann,
            at: '2026-12-01T00:00:00.000Z',
            idKey: each => each.toLowerCase(),
          });
        }
        const told: unknown[] = [];
        const { service } = await setUpRuns(knex, {
          cloud: first.cloud,
          specs: {
            observe: async (_spec, { former, adoptedGuids }) => {
              told.push(former, await adoptedGuids?.([resourceId, '/other']));
              throw new Error('enough');
            },
          },
        });
        for (const document of [
          testDocument({ subnets: ['/network/s2'] }),
          testDocument({ gateway: 'nat-b' }),
        ]) {
          await expect(service.answerPlan({ document })).rejects.toThrow(
            'enough',
          );
        }
        const guids = { [resourceId]: 'guid-a' };
        expect(told).toEqual([testDocument(), guids, undefined, guids]);
        await knex('adopted_resources').delete();
      });

      it('are not even looked at by the cloud without permission', async () => {
        const points: string[] = [];
        const { service } = await setUpRuns(knex, {
          intercept: point => {
            points.push(point);
          },
        });
        await expect(
          service.answerPlan({
            document: testDocument(),
            admit: async () => {
              throw new Error('not allowed');
            },
          }),
        ).rejects.toThrow('not allowed');
        expect(points).toEqual([]);
      });

      it('answer violations of shape and of live facts', async () => {
        const { service, begin } = await setUpRuns(knex);
        const ofUnknownKind = await service.answerPlan({
          document: { kind: 'Nonsense' },
        });
        expect(ofUnknownKind.answer.violations[0].message).toContain(
          'The kind of the document is "Nonsense", which no installed provider takes; use one of TestNatGateway.',
        );
        const document = testDocument({
          account: 'two',
          subnets: ['/network/x'],
        });
        await expect(service.answerPlan({ document })).resolves.toMatchObject({
          answer: {
            violations: [{ message: 'The account two is not configured.' }],
          },
        });
        expect(() => service.accept(document)).toThrow(InputError);
        await expect(
          begin(unseen, {
            document: testDocument({ subnets: ['/network/x', '/network/y'] }),
          }),
        ).rejects.toThrow(
          'There is no subnet /network/x.\nThere is no subnet /network/y.',
        );
      });

      it('are refused when something is not acknowledged, each named', async () => {
        const { begin, cloud, finish } = await setUpRuns(knex, {
          subnets: { '/network/s1': '/gateway/old', '/network/s2': null },
        });
        await expect(begin({})).rejects.toThrow(
          'The source addresses of the subnets change.\nSubnets are taken from /gateway/old.',
        );
        await expect(begin({ sourceAddressesChange: true })).rejects.toThrow(
          InputError,
        );
        expect(cloud.writes).toEqual([]);
        await expect(
          finish({ ...unseen, replacedGateways: ['/GATEWAY/old'] }),
        ).resolves.toMatchObject({ state: 'succeeded' });
      });

      it('are refused for another plan than the one on the screen', async () => {
        const { service, cloud, begin, finish } = await setUpRuns(knex);
        const { answer } = await service.answerPlan({
          document: testDocument(),
        });
        const seen = { ...unseen, planHash: answer.plan?.hash };
        cloud.change('/network/s1', { gatewayId: '/gateway/nat-a' });
        await expect(begin(seen)).rejects.toThrow(
          'The plan has changed since you saw it.',
        );
        cloud.change('/network/s1', { gatewayId: null });
        await expect(finish(seen)).resolves.toMatchObject({
          state: 'succeeded',
        });
      });

      it('keep the cost that was true for them, when the same plan comes again', async () => {
        let perMonth = 40;
        const { service, provider, finish } = await setUpRuns(knex);
        const { plan } = provider.specs;
        Object.assign(provider.specs, {
          plan: (...args: Parameters<typeof plan>) => {
            const draft = plan(...args);
            const { changes } = draft;
            const cost = {
              ...changes.cost,
              perMonth: { before: 0, after: perMonth },
            };
            return { ...draft, changes: { ...changes, cost } };
          },
        });
        const first = await finish({ sourceAddressesChange: true });
        await service.cancel(first.id, {
          by: ann,
          seen: first.pendingAcknowledgement!,
        });
        await service.idle();
        perMonth = 50;
        const second = await finish({ sourceAddressesChange: true });
        expect(second.plan.hash).toBe(first.plan.hash);
        const after = async (runId: string) =>
          (await service.get(runId)).plan.changes.cost.perMonth.after;
        expect([await after(first.id), await after(second.id)]).toEqual([
          40, 50,
        ]);
      });

      it('are refused while writes are frozen, with the reason', async () => {
        const { begin } = await setUpRuns(knex, {
          configuration: {
            deadlineMinutes: 60,
            acknowledgementDeadlineHours: 72,
            writeFreeze: { reason: 'Year-end closing.' },
          },
        });
        await expect(begin(unseen)).rejects.toThrow(
          'Writes are frozen (natGateway.policy.writeFreeze): Year-end closing.',
        );
      });

      it('are refused while another run changes the same gateway', async () => {
        const { begin, finish, service } = await setUpRuns(knex);
        const { run } = await begin({ sourceAddressesChange: true });
        await expect(
          begin({ sourceAddressesChange: true }),
        ).rejects.toMatchObject({
          message: expect.stringMatching(
            new RegExp(`^Run ${run.id} \\(nat-a\\) is changing /`),
          ),
          wording: { id: 'refusal.otherRunChanges' },
          runId: run.id,
        });
        await service.idle();
        const { pendingAcknowledgement } = await service.get(run.id);
        await service.cancel(run.id, { by: ann, seen: pendingAcknowledgement });
        await service.idle();
        await expect(finish(unseen)).resolves.toMatchObject({
          state: 'succeeded',
        });
      });
    });
  });

  describe('plans', () => {
    /** A provider whose plans have other steps than they should. */
    async function planning(
      change: (steps: readonly Step[]) => readonly Step[],
    ) {
      const world = await setUpRuns(knex);
      const { plan } = world.provider.specs;
      Object.assign(world.provider.specs, {
        plan: (...args: Parameters<typeof plan>) => {
          const draft = plan(...args);
          return { ...draft, steps: change(draft.steps) };
        },
      });
      return world;
    }

    const attach = 'attach-subnet:/network/s1';
    const create = 'create-gateway:/gateway/nat-a';

    it('of more steps than one run carries out are refused, and nothing is written', async () => {
      const { begin, cloud } = await planning(([first]) =>
        Array.from({ length: 501 }, (_, index) => ({
          ...first,
          key: `step-${index}`,
        })),
      );
      await expect(begin(unseen)).rejects.toThrow(
        'The plan has 501 steps, more than the 500 that one run carries out',
      );
      expect(cloud.writes).toEqual([]);
      expect(await knex('runs')).toEqual([]);
    });

    it.each([
      [
        'a step waits for one that is not in them',
        (steps: readonly Step[]) => steps.filter(({ key }) => key !== create),
        `the step ${attach} waits for ${create}, which is not in the plan`,
      ],
      [
        'steps wait for each other',
        (steps: readonly Step[]) =>
          steps.map(step =>
            step.key === create ? { ...step, after: [attach] } : step,
          ),
        `the steps ${create}, ${attach}, attach-subnet:/network/s2 wait for each other`,
      ],
      [
        'two steps have one key',
        (steps: readonly Step[]) =>
          steps.map(step =>
            step.key === attach ? { ...step, key: create } : step,
          ),
        `the step ${create} stands twice`,
      ],
    ])(
      'are refused when %s, and nothing is stored',
      async (_, change, words) => {
        const { begin, cloud } = await planning(change);
        await expect(begin(unseen)).rejects.toThrow(
          `The plan for nat-a cannot be carried out; report this to the maintainers of the azure module; caused by InputError: ${words}`,
        );
        expect(await knex('runs')).toEqual([]);
        expect(cloud.writes).toEqual([]);
      },
    );

    it('are carried out in the order of their dependencies, whatever order they come in', async () => {
      const { finish, cloud } = await planning(steps => [...steps].reverse());
      const run = await finish(unseen);
      expect(run.state).toBe('succeeded');
      const gateway = run.steps.findIndex(({ key }) => key === create);
      expect(run.steps.slice(gateway + 1).map(({ kind }) => kind)).toEqual([
        'set',
        'set',
      ]);
      expect(cloud.writes.at(-3)).toBe('create /gateway/nat-a');
    });

    it('fail their run when a new plan makes its steps wait for each other', async () => {
      let planned = 0;
      const { finish, service } = await planning(steps => {
        planned++;
        // The third plan is the one after the acknowledgement.
        return planned < 3
          ? steps
          : [
              ...steps.map(step =>
                step.key === attach
                  ? { ...step, after: ['attach-subnet:/network/s2'] }
                  : { ...step, after: [attach] },
              ),
            ];
      });
      const waiting = await finish({ sourceAddressesChange: true });
      await service.acknowledge(waiting.id, {
        by: 'user:default/ann',
        seen: waiting.pendingAcknowledgement!,
      });
      await service.idle();
      expect(await service.get(waiting.id)).toMatchObject({
        state: 'undone',
        error: {
          code: 'InputError',
          message: expect.stringContaining('wait for each other'),
        },
      });
    });

    it('fail a stored run of which steps are left and none can start', async () => {
      const world = await setUpRuns(knex, {
        intercept: async point => {
          if (point === `begin ${create}`) {
            // As an older version may have stored it.
            const [row] = await knex('run_steps').where({ key: attach });
            const step = { ...JSON.parse(row.step), after: ['never-stored'] };
            await knex('run_steps')
              .where({ key: attach })
              .update({ step: JSON.stringify(step) });
          }
        },
      });
      const run = await world.finish({ ...unseen, undoMovesEgress: true });
      expect(run).toMatchObject({
        state: 'undone',
        error: {
          code: 'StepsCannotStart',
          message: `The plan cannot be carried out to its end: ${attach} waits for never-stored.`,
        },
      });
      expect(world.cloud.picture()['/network/s1']).toEqual({ gatewayId: null });
    });
  });

  describe('that started', () => {
    describe('on hold', () => {
      it('wait while writes are frozen, and go on when the freeze is over', async () => {
        let reached = () => {};
        const hanging = new Promise<void>(resolve => {
          reached = resolve;
        });
        const { cloud, service, begin, timing } = await setUpRuns(knex, {
          intercept: async point => {
            if (point === 'begin create-gateway:/gateway/nat-a') {
              reached();
              await new Promise(() => {});
            }
          },
        });
        const { run } = await begin(unseen);
        await hanging;
        await service.shutdown();
        const written = [...cloud.writes];

        const goOn = async (configuration: RunConfiguration) => {
          const next = new RunService(
            createRunServiceOptions({
              database: knex,
              provider: createTestProvider({ cloud }),
              logger: mockServices.logger.mock(),
              timing,
              configuration,
            }),
          );
          await next.tick();
          await next.idle();
          return next.get(run.id);
        };
        const deadlines = {
          deadlineMinutes: 60,
          acknowledgementDeadlineHours: 72,
        };
        const writeFreeze = { reason: 'Year-end closing.' };
        for (let round = 0; round < 2; round++) {
          await expect(
            goOn({ ...deadlines, writeFreeze }),
          ).resolves.toMatchObject({ state: 'awaitingWindow' });
        }
        expect(cloud.writes).toEqual(written);
        await expect(goOn(deadlines)).resolves.toMatchObject({
          state: 'succeeded',
        });
      });
    });
  });
});
