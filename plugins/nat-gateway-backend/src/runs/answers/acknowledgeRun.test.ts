import {
  azureCloud,
  say,
  type Acknowledgement,
  type GatewayChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { testStepRecord } from '../../testing/testStepRecord';
import { exampleRun } from '../../tests/exampleRun';
import { awaitedAcknowledgement } from './awaitedAcknowledgement';
import { acknowledgeSeen } from '../../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { testDocument } from '../../testing/testDocument';
import { acquireLease } from '../../database/leases/acquireLease';
import { createRunServiceOptions } from '../../testing/createRunServiceOptions';
import { ManualTiming } from '../../testing/ManualTiming';
import { failingAt } from '../../testing/failingAt';
import { recordedGuids } from '../../testing/recordedGuids';
import { RunService } from '../RunService';

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });
const ann = 'user:default/ann';
const by = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const atSecondSubnet = 'begin attach-subnet:/network/s2';

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('of new addresses', () => {
    describe('that bring addresses which no one has seen', () => {
      const seen: Acknowledgement = { sourceAddressesChange: true };

      it('wait before the first flow uses them, and go on when a person acknowledges', async () => {
        const { service, cloud, finish, messages, converged } = await setUpRuns(
          knex,
        );
        const waiting = await finish(seen);
        expect(waiting.state).toBe('awaitingAcknowledgement');
        expect(waiting.pendingAcknowledgement).toMatchObject({
          reason: 'newAddresses',
          addresses: [
            cloud.resources.get('/prefix/nat-a-1')?.properties.address,
            cloud.resources.get('/prefix/nat-a-2')?.properties.address,
          ],
        });
        expect(waiting.outputs?.gateways[0].egressAddresses).toEqual(
          waiting.pendingAcknowledgement?.addresses,
        );
        expect(waiting.steps.map(step => step.state)).toEqual([
          'succeeded',
          'succeeded',
          'succeeded',
          'pending',
          'pending',
        ]);
        expect(converged).toHaveLength(2);
        await service.tick();
        await service.idle();
        expect((await service.get(waiting.id)).state).toBe(
          'awaitingAcknowledgement',
        );

        await acknowledgeSeen(service, {
          runId: waiting.id,
          by: 'user:default/bob',
        });
        await service.idle();
        const run = await service.get(waiting.id);
        expect(run.state).toBe('succeeded');
        expect(run.pendingAcknowledgement).toBeUndefined();
        expect((await messages(run.id)).join('\n')).toContain(
          'user:default/bob accepted the new addresses: 20.0.',
        );
        await expect(
          service.acknowledge(run.id, {
            by: ann,
            seen: waiting.pendingAcknowledgement!,
          }),
        ).rejects.toMatchObject({
          name: 'ConflictError',
          ...say('refusal.nothingToAcknowledge', {
            run: run.id,
            state: 'succeeded',
          }),
        });
      });

      it('refuse a yes to something else than what they wait for by now', async () => {
        const { service, finish } = await setUpRuns(knex);
        const { id: runId, pendingAcknowledgement } = await finish(seen);
        const { reason, addresses } = pendingAcknowledgement!;
        for (const stale of [
          { reason: 'undo' as const, addresses },
          { reason, addresses: ['20.7.7.7'] },
        ]) {
          await expect(
            service.acknowledge(runId, { by: ann, seen: stale }),
          ).rejects.toMatchObject({
            name: 'ConflictError',
            ...say('refusal.waitsForSomethingElse', {
              run: runId,
              pending: pendingAcknowledgement!.wording!,
              addresses,
            }),
          });
        }
        expect((await service.get(runId)).state).toBe(
          'awaitingAcknowledgement',
        );
        await service.acknowledge(runId, {
          by: ann,
          seen: { reason, addresses: [...addresses].reverse() },
        });
        await service.idle();
        expect((await service.get(runId)).state).toBe('succeeded');
      });

      it('are not deleted by a cancellation that does not name what was acknowledged', async () => {
        const refusals: unknown[] = [];
        const world = await setUpRuns(knex, {
          intercept: async point => {
            if (point === 'begin attach-subnet:/network/s1') {
              const [{ id: runId }] = (await world.service.list({ limit: 1 }))
                .items;
              await world.service
                .cancel(runId, { by: ann })
                .catch(refusal => refusals.push(refusal));
            }
          },
        });
        const waiting = await world.finish(seen);
        await acknowledgeSeen(world.service, { runId: waiting.id });
        await world.service.idle();
        expect(refusals).toMatchObject([
          { addresses: waiting.pendingAcknowledgement!.addresses },
        ]);
        expect((await world.service.get(waiting.id)).state).toBe('succeeded');
      });

      it('are taken back when they are cancelled meanwhile', async () => {
        const { service, cloud, finish } = await setUpRuns(knex);
        const before = cloud.picture();
        const waiting = await finish(seen);
        const { addresses } = waiting.pendingAcknowledgement!;
        const [, second] = addresses;
        // Partners may have been told: nothing is deleted that is not named.
        for (const shown of [undefined, { addresses: addresses.slice(0, 1) }]) {
          await expect(
            service.cancel(waiting.id, { by: ann, seen: shown }),
          ).rejects.toMatchObject({
            name: 'ConflictError',
            addresses: shown ? [second] : addresses,
            wording: { id: 'refusal.cancelDeletes' },
          });
        }
        await service.idle();
        expect(await service.get(waiting.id)).toEqual(waiting);
        await service.cancel(waiting.id, { by: ann, seen: { addresses } });
        await service.idle();
        const run = await service.get(waiting.id);
        expect(run).toMatchObject({ state: 'undone', notUndone: [] });
        expect(run.error).toBeUndefined();
        expect(cloud.picture()).toEqual(before);
        expect(await recordedGuids(knex)).toEqual({});
      });

      it('wait again when what was agreed to is gone and others take its place', async () => {
        const { service, cloud, finish } = await setUpRuns(knex);
        const waiting = await finish(seen);
        for (const gone of [
          '/gateway/nat-a',
          '/prefix/nat-a-1',
          '/prefix/nat-a-2',
        ]) {
          cloud.delete(gone);
        }
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        const again = await service.get(waiting.id);
        expect(again.state).toBe('awaitingAcknowledgement');
        expect(again.pendingAcknowledgement?.addresses).toEqual([
          cloud.resources.get('/prefix/nat-a-1')?.properties.address,
          cloud.resources.get('/prefix/nat-a-2')?.properties.address,
        ]);
        expect(again.pendingAcknowledgement?.addresses).not.toEqual(
          waiting.pendingAcknowledgement?.addresses,
        );
        expect(cloud.writes.join('\n')).not.toContain('/network');
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        expect((await service.get(waiting.id)).state).toBe('succeeded');
      });

      it('name all addresses that the subnets will leave with, those that stood before too', async () => {
        const { cloud, finish } = await setUpRuns(knex);
        await finish(
          { ...seen, newAddressesUnseen: true },
          { document: testDocument({ prefixes: 1, subnets: ['/network/s1'] }) },
        );
        const waiting = await finish(seen, {
          document: testDocument({ prefixes: 2 }),
        });
        expect(waiting.pendingAcknowledgement?.addresses).toEqual([
          cloud.resources.get('/prefix/nat-a-1')?.properties.address,
          cloud.resources.get('/prefix/nat-a-2')?.properties.address,
        ]);
      });

      it.each([
        [
          'clusters',
          'aks-new',
          'It would now also concern the clusters aks-new.',
        ],
        [
          'addressesLost',
          '20.7.7.7',
          'It would now also take away the addresses 20.7.7.7.',
        ],
      ] as const)(
        'do not go on when more %s are concerned than was agreed to',
        async (part, more, message) => {
          const { service, cloud, provider, finish } = await setUpRuns(knex);
          const before = cloud.picture();
          const waiting = await finish(seen);
          const { plan } = provider.specs;
          Object.assign(provider.specs, {
            plan: (...args: Parameters<typeof plan>) => {
              const draft = plan(...args);
              const [gateway] = draft.changes.gateways;
              const changed = { ...gateway, [part]: [...gateway[part], more] };
              return {
                ...draft,
                changes: { ...draft.changes, gateways: [changed] },
              };
            },
          });
          await acknowledgeSeen(service, { runId: waiting.id });
          await service.idle();
          expect(await service.get(waiting.id)).toMatchObject({
            state: 'undone',
            error: {
              code: 'PlanChanged',
              message: expect.stringContaining(message),
            },
          });
          expect(cloud.picture()).toEqual(before);
        },
      );

      it('do not go on when the subnet got a gateway whose replacement was not acknowledged', async () => {
        const { service, cloud, finish } = await setUpRuns(knex);
        const waiting = await finish(seen);
        cloud.change('/network/s1', { gatewayId: '/gateway/other' });
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        expect(await service.get(waiting.id)).toMatchObject({
          state: 'undone',
          error: {
            code: 'PlanChanged',
            message: 'Subnets are taken from /gateway/other.',
          },
        });
        expect(cloud.picture()).toEqual({
          '/network/s1': { gatewayId: '/gateway/other' },
          '/network/s2': { gatewayId: null },
        });
      });
    });
  });

  describe('a run', () => {
    /** A run that failed with one of two subnets moved; `repair` removes the cause. */
    async function failedHalfWay(acknowledgement: Acknowledgement = unseen) {
      let isFull = true;
      const world = await setUpRuns(knex, {
        intercept: point => {
          if (isFull) {
            failingAt(atSecondSubnet, 409)(point);
          }
        },
      });
      const before = world.cloud.picture();
      const run = await world.finish(acknowledgement);
      const repair = () => {
        isFull = false;
      };
      return { ...world, run, before, repair };
    }

    it('that failed half-way tells where each subnet leaves, what was refused, and the ways on', async () => {
      const { run, service } = await failedHalfWay();
      expect(run).toMatchObject({
        state: 'awaitingAcknowledgement',
        phase: 'undo',
        answers: ['acknowledge', 'retry'],
        error: { code: 'CloudFull', message: 'The cloud is full.' },
        subnets: [
          { name: '/network/s1', leavesBy: 'new', gatewayName: 'nat-a' },
          { name: '/network/s2', leavesBy: 'former', former: 'load balancer' },
        ],
      });
      const {
        activeRuns: [summary],
      } = await service.unsettledForResources({
        resourceIds: ['/network/s2'],
        idKey: azureCloud.idKey,
      });
      expect(summary).toMatchObject({
        answers: ['acknowledge', 'retry'],
        error: { code: 'CloudFull' },
        pendingAcknowledgement: { subnets: run.subnets },
      });
    });

    it('goes on after the cause is fixed, and does nothing twice', async () => {
      const { run, service, repair, cloud, messages } = await failedHalfWay();
      const written = cloud.writes.length;
      repair();
      await service.retry(run.id, { by });
      await service.idle();
      const ended = await service.get(run.id);
      expect(ended).toMatchObject({
        state: 'succeeded',
        phase: 'forward',
        answers: [],
        notUndone: [],
        subnets: [{ leavesBy: 'new' }, { leavesBy: 'new' }],
      });
      expect(ended.error).toBeUndefined();
      expect(ended.steps.map(({ state }) => state)).toEqual(
        Array(5).fill('succeeded'),
      );
      expect(cloud.writes.slice(written)).toEqual([
        'change /network/s2 {"gatewayId":"/gateway/nat-a"}',
      ]);
      expect(await messages(run.id)).toContain(
        say('event.retried', { by }).message,
      );
    });

    it('that fails again waits again, and can be moved back', async () => {
      const { run, service, cloud, before } = await failedHalfWay();
      await service.retry(run.id, { by });
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        answers: ['acknowledge', 'retry'],
        error: { code: 'CloudFull' },
      });
      await acknowledgeSeen(service, { runId: run.id });
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        answers: [],
        subnets: [{ leavesBy: 'former' }, { leavesBy: 'former' }],
      });
      expect(cloud.picture()).toEqual(before);
    });

    it('takes back a second attempt to what stood before the first', async () => {
      const { run, service, cloud, before, repair } = await failedHalfWay();
      // Moved back by hand meanwhile: the second attempt moves it once more.
      cloud.change('/network/s1', { gatewayId: null });
      await service.retry(run.id, { by });
      await service.idle();
      expect(cloud.picture()['/network/s1']).toEqual({
        gatewayId: '/gateway/nat-a',
      });
      repair();
      await acknowledgeSeen(service, { runId: run.id });
      await service.idle();
      expect((await service.get(run.id)).state).toBe('undone');
      expect(cloud.picture()).toEqual(before);
    });

    it('refuses to be cancelled while it goes back, and says so', async () => {
      const { run, service } = await failedHalfWay();
      await expect(service.cancel(run.id, { by })).rejects.toMatchObject({
        name: 'ConflictError',
        ...say('refusal.goesBackAlready', { run: run.id }),
      });
      expect((await service.get(run.id)).cancelRequestedBy).toBeUndefined();
    });

    it('that was cancelled half-way offers to move back and not to try again', async () => {
      const world = await setUpRuns(knex, {
        intercept: async point => {
          if (point === 'settle attach-subnet:/network/s1') {
            const [{ id: runId }] = await knex('runs').select('id');
            await world.service.cancel(runId, { by });
          }
        },
      });
      const run = await world.finish(unseen);
      expect(run).toMatchObject({
        answers: ['acknowledge'],
        pendingAcknowledgement: { reason: 'undo' },
        cancelRequestedBy: by,
      });
      await expect(world.service.retry(run.id, { by })).rejects.toMatchObject(
        say('refusal.cannotRetry', { run: run.id, state: run.state }),
      );
    });

    it.each(['retry', 'cancel'] as const)(
      'that has ended takes no %s',
      async answer => {
        const { finish, service } = await setUpRuns(knex);
        const run = await finish(unseen);
        expect(run.answers).toEqual([]);
        await expect(service[answer](run.id, { by })).rejects.toMatchObject({
          name: 'ConflictError',
        });
        expect(await service.get(run.id)).toEqual(run);
      },
    );

    it('outside of the maintenance windows waits, says until when, and goes on once one is open', async () => {
      const set = await setUpRuns(knex);
      const timing = new ManualTiming();
      const service = new RunService(
        createRunServiceOptions({
          database: knex,
          provider: set.provider,
          logger: set.logger,
          timing,
          configuration: {
            deadlineMinutes: 60,
            acknowledgementDeadlineHours: 72,
            maintenanceWindows: [
              {
                weekdays: [1, 2, 3, 4, 5, 6, 7],
                startMinute:
                  (timing.now().getUTCHours() * 60 +
                    timing.now().getUTCMinutes() +
                    120) %
                  1440,
                durationMinutes: 60,
                timeZone: 'UTC',
              },
            ],
          },
        }),
      );
      const { answer } = await service.answerPlan({ document: testDocument() });
      expect(answer.waits?.message).toMatch(
        /a run of this plan begins at \d{4}-/,
      );
      const { run } = await service.start({
        spec: service.accept(testDocument()),
        acknowledgement: unseen,
        startedBy: ann,
      });
      await service.idle();
      expect((await service.get(run.id)).state).toBe('awaitingWindow');
      expect(set.cloud.writes).toEqual([]);
      timing.advance(121 * 60_000);
      await service.tick();
      await service.idle();
      expect((await service.get(run.id)).state).toBe('succeeded');
    });

    it('that is cancelled while writes are frozen ends at once if it has written nothing', async () => {
      const frozen = await setUpRuns(knex);
      const planned = new RunService({
        ...createRunServiceOptions({
          database: knex,
          provider: frozen.provider,
          logger: frozen.logger,
          configuration: {
            deadlineMinutes: 60,
            acknowledgementDeadlineHours: 72,
            writeFreeze: { reason: 'Year-end closing.' },
          },
        }),
      });
      await acquireLease(knex, {
        name: 'run:run-held',
        holder: 'another',
        durationMilliseconds: 600_000,
      });
      const service = new RunService({
        ...createRunServiceOptions({
          database: knex,
          provider: frozen.provider,
          logger: frozen.logger,
        }),
        uuid: () => 'run-held',
      });
      await service.start({
        spec: service.accept(testDocument()),
        acknowledgement: unseen,
        startedBy: by,
      });
      await service.idle();
      await knex('leases').update({ holder: null });
      await planned.tick();
      await planned.idle();
      expect((await planned.get('run-held')).state).toBe('awaitingWindow');
      await planned.cancel('run-held', { by });
      await planned.idle();
      expect(await planned.get('run-held')).toMatchObject({
        state: 'cancelled',
        answers: [],
      });
      expect(frozen.cloud.writes).toEqual([]);
    });

    it('that is cancelled twice is cancelled once', async () => {
      const { finish, service, messages } = await setUpRuns(knex);
      const run = await finish({ sourceAddressesChange: true });
      const seen = run.pendingAcknowledgement;
      const answers = await Promise.allSettled([
        service.cancel(run.id, { by, seen }),
        service.cancel(run.id, { by, seen }),
      ]);
      expect(answers.map(({ status }) => status)).toContain('fulfilled');
      await service.idle();
      expect((await service.get(run.id)).state).toBe('undone');
      expect(
        (await messages(run.id)).filter(line => /cancelled the run/.test(line)),
      ).toHaveLength(1);
    });
  });
});

describe('what is asked for once addresses exist', () => {
  const [changes] = exampleRun.plan.changes.gateways;
  const ofGateway = (name: string, different: Partial<GatewayChanges>) => ({
    ...changes,
    resourceId: `/gateways/${name}`,
    name,
    addressesGained: { count: 2, known: [] },
    ...different,
  });
  const awaited = (...gateways: GatewayChanges[]) =>
    awaitedAcknowledgement(
      {
        plan: {
          ...exampleRun.plan,
          name: 'the document',
          changes: { ...exampleRun.plan.changes, gateways },
        },
        acknowledgement: {},
        acknowledged: [],
      },
      {
        steps: [
          ...gateways.flatMap(({ name, resourceId }) => [
            testStepRecord(`prefix ${name}`, {
              step: { resourceId: `/prefix/${name}` },
              state: 'succeeded',
              result: { address: `${name}/31` },
            }),
            testStepRecord(`gateway ${name}`, {
              step: { resourceId, after: [`prefix ${name}`] },
              state: 'succeeded',
            }),
          ]),
          testStepRecord('move', { step: { effect: 'movesEgress' } }),
        ],
        addressesOf: results => results.map(({ address }) => String(address)),
        idKey: azureCloud.idKey,
      },
    );

  it('names of each gateway the subnets, or all behind it', () => {
    const pending = awaited(
      ofGateway('nat-nodes', {}),
      ofGateway('nat-more', { subnets: [] }),
      ofGateway('nat-known', {
        addressesGained: { count: 1, known: ['20.9.9.9'] },
        subnets: [],
      }),
    );
    expect(pending).toMatchObject({
      reason: 'newAddresses',
      addresses: ['nat-nodes/31', 'nat-more/31', 'nat-known/31'],
      gateways: [
        {
          name: 'nat-nodes',
          addresses: ['nat-nodes/31'],
          subnets: [{ name: 'aks-nodes' }],
        },
        { name: 'nat-more', addresses: ['nat-more/31'], subnets: [] },
      ],
      ...say('acknowledgement.newAddressesSeen', {
        whose: [
          'aks-nodes',
          say('acknowledgement.allBehind', { gateway: 'nat-more' }).wording,
        ],
      }),
    });
  });

  it('is nothing where all addresses were known to the plan', () => {
    const known = ['20.9.9.9'];
    expect(
      awaited(ofGateway('nat-a', { addressesGained: { count: 1, known } })),
    ).toBeUndefined();
  });
});
