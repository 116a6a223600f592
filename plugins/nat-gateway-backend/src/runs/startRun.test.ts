import { InputError } from '@backstage/errors';
import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';
import type { TestResource } from '../testing/TestResource';
import { failingAt } from '../testing/failingAt';
import { testDocument } from '../testing/testDocument';

jest.setTimeout(60_000);

const databases = createTestDatabases();
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
        'The kind of the document is "Nonsense", which no installed provider (azure) takes',
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
      const { answer } = await service.answerPlan({ document: testDocument() });
      const seen = { ...unseen, planHash: answer.plan?.hash };
      cloud.change('/network/s1', { gatewayId: '/gateway/nat-a' });
      await expect(begin(seen)).rejects.toThrow(
        'The plan has changed since you saw it.',
      );
      cloud.change('/network/s1', { gatewayId: null });
      await expect(finish(seen)).resolves.toMatchObject({ state: 'succeeded' });
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
      expect([await after(first.id), await after(second.id)]).toEqual([40, 50]);
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
      expect(third.run).toMatchObject({ id: first.run.id, state: 'succeeded' });
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
      const { cloud, finish, service } = await setUpRuns(knex, {
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
      expect(cloud.resources.get('/gateway/nat-a')?.guid).toBe(standing?.guid);
      expect(
        await service.createdGuids('azure/one/subscription-1'),
      ).toMatchObject({ '/gateway/nat-a': standing?.guid });
    });

    it.each([
      ['that no step of a run explains', 'create-gateway:/gateway/nat-a'],
      ['that was copied from what a run created', 'attach-subnet:/network/s1'],
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
      await expect(begin(unseen, { idempotencyKey, document })).rejects.toThrow(
        'The idempotency key task-1/step-1 was used for another Spec',
      );
    });
  });
});
