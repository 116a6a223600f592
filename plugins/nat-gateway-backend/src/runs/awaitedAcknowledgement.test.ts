import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';
import { testDocument } from '../testing/testDocument';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ann = 'user:default/ann';
const scope = 'azure/one/subscription-1';

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

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
      expect(waiting.outputs?.egressAddresses).toEqual(
        waiting.pendingAcknowledgement?.addresses,
      );
      expect(waiting.steps.map(step => step.state)).toEqual([
        'succeeded',
        'succeeded',
        'succeeded',
        'pending',
        'pending',
      ]);
      expect(converged).toHaveLength(1);
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
      expect((await service.get(runId)).state).toBe('awaitingAcknowledgement');
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
      expect(await service.createdGuids(scope)).toEqual({});
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
            const { changes } = draft;
            return {
              ...draft,
              changes: { ...changes, [part]: [...changes[part], more] },
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
