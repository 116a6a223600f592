import {
  type Acknowledgement,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';
import type { TestResource } from '../testing/TestResource';
import { failingAt } from '../testing/failingAt';
import { testDocument } from '../testing/testDocument';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { recordedGuids } from '../testing/recordedGuids';
import { forgetEndedRuns } from './forgetEndedRuns';
import { deleteEndedRuns } from '../database/runs/deleteEndedRuns';
import { selectRunSteps } from '../database/runs/selectRunSteps';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const seen: Acknowledgement = { sourceAddressesChange: true };
/** As a version before this one stored it. */
const withoutWordings = (stored: string) =>
  JSON.stringify(JSON.parse(stored), (key, value) =>
    /wording$/i.test(key) ? undefined : value,
  );

describe.each(databases.eachSupportedId())('stored runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('that a person asks for', () => {
    describe('with an idempotency key', () => {
      const idempotencyKey = 'task-1/step-1';

      it('are one run, while it works and when it has succeeded', async () => {
        const { begin, service, cloud } = await setUpRuns(knex);
        const first = await begin(unseen, { idempotencyKey });
        const second = await begin(unseen, { idempotencyKey });
        await service.idle();
        const third = await begin(unseen, { idempotencyKey });
        expect([first, second, third].map(each => each.created)).toEqual([
          true,
          false,
          false,
        ]);
        expect(second.run.id).toBe(first.run.id);
        expect(third.run).toMatchObject({
          id: first.run.id,
          state: 'succeeded',
        });
        expect(cloud.writes).toHaveLength(5);
      });

      it('are one run for many who start at the same time', async () => {
        const { begin, service } = await setUpRuns(knex);
        const started = await Promise.all(
          Array.from({ length: 5 }, () => begin(unseen, { idempotencyKey })),
        );
        await service.idle();
        expect(new Set(started.map(each => each.run.id)).size).toBe(1);
        expect(started.filter(each => each.created)).toHaveLength(1);
        expect(await knex('runs')).toHaveLength(1);
      });

      it('get a new attempt after one that ended unsuccessfully', async () => {
        let broken = true;
        const { finish } = await setUpRuns(knex, {
          intercept: point => {
            if (broken) {
              failingAt('begin create-gateway:/gateway/nat-a', 409)(point);
            }
          },
        });
        const first = await finish(unseen, { idempotencyKey });
        expect(first.state).toBe('undone');
        broken = false;
        const second = await finish(unseen, { idempotencyKey });
        expect(second).toMatchObject({ state: 'succeeded', attempt: 2 });
        expect(second.id).not.toBe(first.id);
      });

      it('go on with what the attempt before created without hearing of it', async () => {
        const sent = 'sent create-gateway:/gateway/nat-a';
        let standing: TestResource | undefined;
        const { cloud, finish } = await setUpRuns(knex, {
          intercept: point => {
            if (point === sent && !standing) {
              // The answer is lost for good, and the work takes its time.
              standing = cloud.resources.get('/gateway/nat-a');
              cloud.resources.delete('/gateway/nat-a');
              failingAt(sent)(point);
            }
          },
        });
        const first = await finish(unseen, { idempotencyKey });
        expect(first.state).toBe('undone');
        cloud.resources.set('/gateway/nat-a', standing!);
        const second = await finish(unseen, { idempotencyKey });
        expect(second).toMatchObject({ state: 'succeeded', attempt: 2 });
        expect(cloud.resources.get('/gateway/nat-a')?.guid).toBe(
          standing?.guid,
        );
        expect(await recordedGuids(knex)).toMatchObject({
          '/gateway/nat-a': standing?.guid,
        });
      });

      it.each([
        ['that no step of a run explains', 'create-gateway:/gateway/nat-a'],
        [
          'that was copied from what a run created',
          'attach-subnet:/network/s1',
        ],
      ])('take nothing for theirs by a tag %s', async (_, failing) => {
        const { cloud, finish, begin } = await setUpRuns(knex, {
          intercept: failingAt(`begin ${failing}`, 409),
        });
        const first = await finish(unseen, { idempotencyKey });
        expect(first.state).toBe('undone');
        cloud.create('/gateway/nat-a', {
          properties: {},
          tags: { run: first.id },
        });
        await expect(begin(unseen, { idempotencyKey })).rejects.toThrow(
          'There is a gateway nat-a that is not ours.',
        );
      });

      it('are refused for another Spec', async () => {
        const { begin, finish } = await setUpRuns(knex);
        await finish(unseen, { idempotencyKey });
        const document = testDocument({ gateway: 'nat-b' });
        await expect(
          begin(unseen, { idempotencyKey, document }),
        ).rejects.toThrow(
          'The idempotency key task-1/step-1 was used for another Spec',
        );
      });
    });
  });

  describe('that are stored', () => {
    describe('to be read', () => {
      it('are listed the newest first, page by page, for those who may see them', async () => {
        const { service, begin, timing } = await setUpRuns(knex);
        for (const gateway of ['nat-a', 'nat-b', 'nat-c']) {
          const document = testDocument({ gateway, subnets: [] });
          await begin(unseen, { document });
          timing.advance(1_000);
          await service.idle();
        }
        const first = await service.list({ limit: 2 });
        expect(first.items.map(run => run.name)).toEqual(['nat-c', 'nat-b']);
        const second = await service.list({
          limit: 2,
          cursor: first.nextCursor,
        });
        expect(second.items.map(run => run.name)).toEqual(['nat-a']);
        expect(second.nextCursor).toBeUndefined();
        const allowed = (ownerRefs: readonly string[]) =>
          service.list({ limit: 9, condition: { ownerRefs } });
        expect((await allowed(['group:default/team-a'])).items).toHaveLength(3);
        expect((await allowed(['group:default/team-b'])).items).toEqual([]);
        await expect(
          service.list({ limit: 2, cursor: 'nonsense' }),
        ).rejects.toThrow('Invalid cursor nonsense');
      });

      it('are found by what they touch while they have not ended', async () => {
        const { service, finish, provider } = await setUpRuns(knex);
        const { idKey } = provider.description;
        const find = (...resourceIds: string[]) =>
          service
            .unsettledForResources({ resourceIds, idKey })
            .then(({ activeRuns }) => activeRuns.map(each => each.id));
        const run = await finish({ sourceAddressesChange: true });
        expect(await find('/NETWORK/s1')).toEqual([run.id]);
        expect(await find('/gateway/nat-a', '/network/s2')).toEqual([run.id]);
        expect(await find('/network/other')).toEqual([]);
        await acknowledgeSeen(service, { runId: run.id });
        await service.idle();
        expect(await find('/network/s1')).toEqual([]);
      });

      describe('of resources whose ids differ by case alone', () => {
        const subnets = { '/network/s1': null, '/network/S1': null };
        const lower = testDocument({ subnets: ['/network/s1'] });
        const upper = testDocument({
          gateway: 'NAT-A',
          subnets: ['/network/S1'],
        });

        it('are apart where the cloud tells the resources apart', async () => {
          const idKey = (resourceId: string) => resourceId;
          const { service, finish, cloud } = await setUpRuns(knex, {
            subnets,
            idKey,
          });
          const waiting = await finish(seen, { document: lower });
          const done = await finish(unseen, { document: upper });
          expect([waiting.state, done.state]).toEqual([
            'awaitingAcknowledgement',
            'succeeded',
          ]);
          const active = await Promise.all(
            Object.keys(subnets).map(each =>
              service.unsettledForResources({ resourceIds: [each], idKey }),
            ),
          );
          expect(
            active.map(({ activeRuns }) => activeRuns.map(run => run.id)),
          ).toEqual([[waiting.id], []]);
          const resourceIds = ['/gateway/nat-a', '/gateway/NAT-A'];
          const guids = resourceIds.map(
            each => cloud.resources.get(each)?.guid,
          );
          expect(new Set(guids).size).toBe(2);
          expect(
            (await service.originGuids({ resourceIds, idKey })).created,
          ).toEqual({
            '/gateway/nat-a': guids[0],
            '/gateway/NAT-A': guids[1],
          });
        });

        it('keep each other out where it does not', async () => {
          const { finish, begin } = await setUpRuns(knex, { subnets });
          const waiting = await finish(seen, { document: lower });
          await expect(begin(unseen, { document: upper })).rejects.toThrow(
            waiting.id,
          );
        });
      });

      it('are unknown by another id', async () => {
        const { service } = await setUpRuns(knex);
        const read = [
          () => service.get('run-x'),
          () => service.subjectOf('run-x'),
          () => service.cancel('run-x', { by: ann }),
        ];
        for (const each of read) {
          await expect(each()).rejects.toThrow('There is no run run-x');
        }
      });

      it('answer a follower at the next event, and at once when they have ended', async () => {
        const { service, finish } = await setUpRuns(knex);
        const run = await finish({ sourceAddressesChange: true });
        const { signal } = new AbortController();
        const follow = (after: number) =>
          service.events(run.id, { after, waitMilliseconds: 20_000, signal });
        const { next } = await follow(0);
        const waiting = follow(next);
        await acknowledgeSeen(service, { runId: run.id });
        const { events } = await waiting;
        expect(events[0].message).toMatch(/^user:default\/ann accepted/);
        await service.idle();
        const rest = await follow(next);
        expect(rest.state).toBe('succeeded');
        expect(await follow(rest.next)).toEqual({
          events: [],
          next: rest.next,
          state: 'succeeded',
        });
      });

      it('let a follower go who hangs up', async () => {
        const { service, finish } = await setUpRuns(knex);
        const run = await finish({ sourceAddressesChange: true });
        const { signal } = new AbortController();
        const { next } = await service.events(run.id, {
          after: 0,
          waitMilliseconds: 0,
          signal,
        });
        const hangsUp = new AbortController();
        const waiting = service.events(run.id, {
          after: next,
          waitMilliseconds: 20_000,
          signal: hangsUp.signal,
        });
        hangsUp.abort();
        await expect(waiting).resolves.toMatchObject({ events: [], next });
      });
    });
  });

  describe('what they say', () => {
    it('comes out of the database as the sentences that went in', async () => {
      const { finish } = await setUpRuns(knex);
      const { plan, steps, pendingAcknowledgement } = await finish(seen);
      const asked = say('acknowledgement.newAddressesSeen', {
        whose: ['/network/s1', '/network/s2'],
      });
      expect(pendingAcknowledgement).toMatchObject(asked);
      expect(steps.map(({ key, wording }) => [key, wording])).toEqual(
        plan.steps.map(({ key }) => [key, { id: 'test.do', values: { key } }]),
      );
      expect(plan.steps.map(step => step.wording)).toEqual(
        steps.map(step => step.wording),
      );
      const [{ disruptionWording }] = plan.changes.gateways;
      expect(disruptionWording?.values.subnets).toEqual([
        '/network/s1',
        '/network/s2',
        { id: 'test.count', values: { count: 2 } },
      ]);
      expect(plan.requiredAcknowledgements).toMatchObject([
        { wording: { id: 'test.sources' } },
      ]);
    });

    it('stays English where a run was stored before sentences had ids, and the run goes on', async () => {
      const { service, finish } = await setUpRuns(knex);
      const { id: runId, plan } = await finish(seen);
      for (const [table, column, key] of [
        ['plans', 'plan', 'run_id'],
        ['run_steps', 'step', 'run_id'],
        ['runs', 'pending', 'id'],
      ]) {
        const rows = await knex(table).where({ [key]: runId });
        for (const row of rows) {
          const change = { [column]: withoutWordings(row[column]) };
          await knex(table)
            .where({ [key]: runId, [column]: row[column] })
            .update(change);
        }
      }

      const old = await service.get(runId);
      expect(JSON.stringify(old)).not.toMatch(/wording"/i);
      expect(old.plan.hash).toBe(plan.hash);
      expect(old.pendingAcknowledgement?.message).toMatch(/^From now on /);
      await acknowledgeSeen(service, { runId: runId, by: 'user:default/ann' });
      await service.idle();
      expect((await service.get(runId)).state).toBe('succeeded');
    });

    it('loads what stood before its steps only for who takes them back', async () => {
      const { finish } = await setUpRuns(knex);
      const { id: runId } = await finish(unseen);
      const loaded = await selectRunSteps(knex, { runId });
      const whole = await selectRunSteps(knex, { runId, withBefore: true });
      expect(whole.map(({ before: _, ...step }) => step)).toEqual(loaded);
      const known = whole.filter(step => 'before' in step);
      expect(known.map(({ stoodBefore }) => stoodBefore)).toEqual(
        known.map(({ before }) => (before === null ? 'nothing' : 'something')),
      );
      expect(known.some(({ before }) => before !== null)).toBe(true);
    });

    it('is whole where a run was stored before plans had several gateways, and its acknowledgement holds', async () => {
      const { service, finish } = await setUpRuns(knex);
      const run = await finish(seen);
      const { plan } = run;
      const { resourceId, name, subnets, ...changes } =
        plan.changes.gateways[0];
      const [outputs] = run.outputs!.gateways;
      await knex('plans')
        .where({ run_id: run.id })
        .update({
          plan: JSON.stringify({
            ...plan,
            changes: {
              ...changes,
              gatewayResourceId: resourceId,
              subnets: subnets.map(subnet => ({ ...subnet, after: name })),
            },
            requiredAcknowledgements: plan.requiredAcknowledgements.map(
              ({ resourceId: _gateway, ...required }) => required,
            ),
          }),
        });
      await knex('runs')
        .where({ id: run.id })
        .update({
          outputs: JSON.stringify({
            gatewayResourceId: outputs.resourceId,
            gatewayName: outputs.name,
            egressAddresses: outputs.egressAddresses,
          }),
        });

      expect(await service.get(run.id)).toEqual(run);
      await acknowledgeSeen(service, { runId: run.id, by: 'user:default/ann' });
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'succeeded',
        acknowledgement: seen,
      });
    });
  });

  describe('that ended longer ago than they are kept', () => {
    const day = 24 * 3_600_000;
    const forget = ({
      timing,
      logger,
    }: Awaited<ReturnType<typeof setUpRuns>>) =>
      forgetEndedRuns(knex, {
        retentionMilliseconds: day,
        timing,
        logger,
        signal: new AbortController().signal,
      });
    const kept = async () => knex('runs').orderBy('id').pluck('id');

    it('are deleted with all that is theirs, and what they created stays known', async () => {
      const world = await setUpRuns(knex);
      const { id: runId } = await world.finish(unseen);
      const guids = await recordedGuids(knex);
      world.timing.advance(1_000);
      const again = await world.finish(unseen);
      await knex('leases')
        .where({ name: `run:${runId}` })
        .update({
          expires_at_milliseconds: 0,
        });
      await forget(world);
      expect(await kept()).toEqual([runId, again.id]);

      world.timing.advance(2 * day);
      await forget(world);
      // It tells what was declared.
      expect(await kept()).toEqual([again.id]);
      for (const table of [
        'run_events',
        'run_steps',
        'run_resources',
        'plans',
      ]) {
        expect(await knex(table).where({ run_id: runId })).toEqual([]);
      }
      expect(await recordedGuids(knex)).toEqual(guids);
      expect(Object.keys(guids)).toHaveLength(3);
      expect(await knex('leases').pluck('name')).not.toContain(`run:${runId}`);
      expect(await knex('leases').pluck('name')).toContain('lock:/network');
    });

    it('stay while they wait, and while what they wrote may still appear', async () => {
      const world = await setUpRuns(knex, {
        intercept: failingAt('sent create-gateway:/gateway/nat-a'),
      });
      const unknown = await world.finish(unseen);
      await knex('run_steps')
        .where({ run_id: unknown.id, key: 'create-gateway:/gateway/nat-a' })
        .update({ write_state: 'possible' });
      const other = await setUpRuns(knex);
      const waiting = await other.finish(seen);
      expect(waiting.state).toBe('awaitingAcknowledgement');

      other.timing.advance(2 * day);
      await forget(other);
      expect(await kept()).toEqual([unknown.id, waiting.id]);
      await knex('run_steps')
        .where({ run_id: unknown.id })
        .update({ write_state: 'made' });
      await forget(other);
      expect(await kept()).toEqual([waiting.id]);
    });

    it('are deleted in batches', async () => {
      const world = await setUpRuns(knex, {
        intercept: failingAt('begin create-gateway:/gateway/nat-a', 409),
      });
      await world.finish(unseen);
      await world.finish(unseen);
      const before = '2030-01-01T00:00:00.000Z';
      const answers = [];
      for (let round = 0; round < 3; round++) {
        answers.push(await deleteEndedRuns(knex, { before, most: 1 }));
      }
      expect(answers).toEqual([1, 1, 0]);
      // Deleted by the runs themselves, so no one needs them any more.
      expect(await knex('created_resources')).toEqual([]);
    });
  });
});
