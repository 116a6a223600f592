import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { InputError } from '@backstage/errors';
import {
  CloudError,
  unwritten,
  type SpecsCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { untilEvent } from '../../testing/__testUtils__/untilEvent';
import { createTestProvider } from '../../testing/createTestProvider';
import { TestCloud } from '../../testing/TestCloud';
import { testDocument } from '../../testing/testDocument';
import { failingAt } from '../../testing/failingAt';
import { recordedGuids } from '../../testing/recordedGuids';

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });
const ann = 'user:default/ann';
const scope = 'azure/one/subscription-1';
const by = 'user:default/ann';
const seenLater: Acknowledgement = { sourceAddressesChange: true };
const forbidden = new CloudError('The reader may not read.', {
  code: 'AuthorizationFailed',
  resourceId: '/network',
  wayOut: 'Give the reader its role back.',
  statusCode: 403,
});
const busy = () =>
  unwritten(
    new CloudError('Another operation is in progress.', {
      code: 'Busy',
      resourceId: '/network',
      wayOut: 'Wait.',
      statusCode: 409,
    }),
  );
const gatewayPoint = 'begin create-gateway:/gateway/nat-a';
const secondSubnetPoint = 'begin attach-subnet:/network/s2';

/** A Spec of two gateways, with a subnet each. */
const ofFirst = testDocument({ subnets: ['/network/s1'] });
const ofSecond = testDocument({ gateway: 'nat-b', subnets: ['/network/s2'] });
const { plan: planOne, outputs: outputsOfOne } = createTestProvider({
  cloud: new TestCloud({}),
}).specs;
const ofTwo: Pick<SpecsCapability, 'plan' | 'outputs'> = {
  plan: (spec, observation) => {
    const parts = [ofFirst, ofSecond].map(document =>
      planOne({ ...spec, document }, observation),
    );
    const [{ subject, changes }] = parts;
    return {
      subject,
      touches: parts.flatMap(each => each.touches),
      steps: parts.flatMap(each => each.steps),
      changes: {
        ...changes,
        gateways: parts.flatMap(each => each.changes.gateways),
      },
      requiredAcknowledgements: [],
    };
  },
  outputs: (spec, observation) => ({
    gateways: [ofFirst, ofSecond].flatMap(
      document => outputsOfOne({ ...spec, document }, observation).gateways,
    ),
  }),
};

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('from start to end', () => {
    const unseen: Acknowledgement = {
      sourceAddressesChange: true,
      newAddressesUnseen: true,
    };

    describe('that succeed', () => {
      it('look under the locks at what seemed to need no write', async () => {
        const subnet = '/network/s1';
        const gateway = '/gateway/nat-a';
        let look = () => {};
        const looked = new Promise<void>(resolve => {
          look = resolve;
        });
        const { cloud, finish } = await setUpRuns(knex, {
          intercept: async point => {
            if (point === `settle create-gateway:${gateway}`) {
              cloud.change(subnet, { gatewayId: gateway });
            } else if (point === `sent attach-subnet:${subnet}`) {
              look();
            } else if (point === `read create-gateway:${gateway}`) {
              await looked;
              cloud.change(subnet, { gatewayId: null });
            }
          },
        });
        const { state } = await finish({
          ...seenLater,
          newAddressesUnseen: true,
        });
        expect(state).toBe('succeeded');
        expect(cloud.picture()[subnet]).toEqual({ gatewayId: gateway });
      });

      it('do each step in order, and say what came out', async () => {
        const { cloud, finish, messages, logger, converged } = await setUpRuns(
          knex,
        );
        const run = await finish(unseen);

        expect(run).toMatchObject({
          state: 'succeeded',
          name: 'nat-a',
          startedBy: ann,
          attempt: 1,
          subject: {
            ownerRef: 'group:default/team-a',
            provider: 'azure',
            scope,
          },
          outputs: { gateways: [{ resourceId: '/gateway/nat-a' }] },
          notUndone: [],
        });
        expect(run.outputs?.gateways[0].egressAddresses).toHaveLength(2);
        expect(run.steps.map(step => [step.key, step.state])).toEqual([
          ['create-prefix:/prefix/nat-a-1', 'succeeded'],
          ['create-prefix:/prefix/nat-a-2', 'succeeded'],
          ['create-gateway:/gateway/nat-a', 'succeeded'],
          ['attach-subnet:/network/s1', 'succeeded'],
          ['attach-subnet:/network/s2', 'succeeded'],
        ]);
        expect(cloud.resources.get('/network/s1')?.properties.gatewayId).toBe(
          '/gateway/nat-a',
        );
        const lines = await messages(run.id);
        expect(lines[0]).toBe(`Planned 5 steps for ${ann}`);
        const ofGateway = lines.filter(line => line.includes('create-gateway'));
        expect(ofGateway).toEqual([
          'Do create-gateway:/gateway/nat-a: started',
          'Do create-gateway:/gateway/nat-a: the cloud says InProgress',
          'Do create-gateway:/gateway/nat-a: done in 0 s',
        ]);
        expect(Object.keys(await recordedGuids(knex)).sort()).toEqual([
          '/gateway/nat-a',
          '/prefix/nat-a-1',
          '/prefix/nat-a-2',
        ]);
        expect(converged).toEqual(['subscription-1', 'subscription-1']);
        expect(logger.info).toHaveBeenCalledTimes(1);
        expect(logger.info).toHaveBeenCalledWith(
          `Run ${run.id} of nat-a by ${ann} succeeded after 0.0 s, 5 steps`,
        );
      });

      it('have nothing to do for the same Spec again, and succeed at once', async () => {
        const { service, cloud, finish, begin } = await setUpRuns(knex);
        await finish(unseen);
        const writes = cloud.writes.length;
        const { run } = await begin({});
        expect(run).toMatchObject({
          state: 'succeeded',
          steps: [],
          outputs: { gateways: [{ name: 'nat-a' }] },
        });
        await service.idle();
        expect(cloud.writes).toHaveLength(writes);
      });

      it('work in parallel where the plan allows', async () => {
        const begun = new Set<string>();
        let bothBegun = () => {};
        const both = new Promise<void>(resolve => {
          bothBegun = resolve;
        });
        const { finish } = await setUpRuns(knex, {
          intercept: async point => {
            if (point.startsWith('begin create-prefix')) {
              begun.add(point);
              if (begun.size === 2) {
                bothBegun();
              }
              await both;
            }
          },
        });
        await expect(finish(unseen)).resolves.toMatchObject({
          state: 'succeeded',
        });
      });

      it('bring several gateways to what the Spec says, each told of', async () => {
        const { cloud, finish } = await setUpRuns(knex, { specs: ofTwo });
        const run = await finish(unseen, { document: ofFirst });
        expect(run).toMatchObject({
          state: 'succeeded',
          gateways: [
            { name: 'nat-a', state: 'succeeded' },
            { name: 'nat-b', state: 'succeeded' },
          ],
        });
        expect(cloud.picture()).toMatchObject({
          '/network/s1': { gatewayId: '/gateway/nat-a' },
          '/network/s2': { gatewayId: '/gateway/nat-b' },
        });
      });

      it('tell which of several gateways failed, and take back what was done for the others', async () => {
        const { cloud, finish } = await setUpRuns(knex, {
          specs: ofTwo,
          intercept: failingAt('settle attach-subnet:/network/s2', 409),
        });
        const before = cloud.picture();
        const waiting = await finish(unseen, { document: ofFirst });
        // Flows of the first gateway would move back: a person is asked.
        expect(waiting.gateways).toMatchObject([
          { name: 'nat-a', state: 'succeeded' },
          { name: 'nat-b', state: 'failed', error: { code: 'CloudFull' } },
        ]);
        expect(cloud.picture()).not.toEqual(before);
      });

      it('never write twice at the same time under one lock', async () => {
        let attaching = 0;
        let most = 0;
        const { finish } = await setUpRuns(knex, {
          intercept: async point => {
            if (point.startsWith('begin attach')) {
              attaching++;
              most = Math.max(most, attaching);
            } else if (point.startsWith('settle attach')) {
              attaching--;
            }
          },
        });
        await finish(unseen);
        expect(most).toBe(1);
      });

      describe('look at what they change next while the outcome of a step is read', () => {
        const gateway = 'create-gateway:/gateway/nat-a';
        const subnet = 'attach-subnet:/network/s1';
        /** The gateway's outcome is read once the subnet is looked at. */
        const lookingAhead = (
          meanwhile: (points: readonly string[]) => Promise<void> | void,
        ) => {
          const points: string[] = [];
          let hasLooked = () => {};
          const looked = new Promise<void>(resolve => {
            hasLooked = resolve;
          });
          return {
            points,
            intercept: async (point: string) => {
              points.push(point);
              if (point === `begin ${subnet}`) {
                hasLooked();
              } else if (point === `read ${gateway}`) {
                await looked;
                await meanwhile(points);
              }
            },
          };
        };

        it('and write once it is known', async () => {
          const { intercept, points } = lookingAhead(async () => {
            await new Promise(setImmediate);
            expect(points).not.toContain(`sent ${subnet}`);
          });
          const { finish } = await setUpRuns(knex, { intercept });
          expect(await finish(unseen)).toMatchObject({ state: 'succeeded' });
          expect(points.filter(point => point.endsWith(subnet))).toEqual(
            ['touches', 'begin', 'sent', 'settle', 'read'].map(
              word => `${word} ${subnet}`,
            ),
          );
        });

        it('and write nothing when it is not what it should be', async () => {
          const { intercept, points } = lookingAhead(() => {
            throw new CloudError('The gateway is not there.', {
              code: 'NotInEffect',
              resourceId: '/gateway/nat-a',
              wayOut: 'Look who deleted it.',
            });
          });
          const { finish } = await setUpRuns(knex, { intercept });
          expect(await finish(unseen)).toMatchObject({
            state: 'undone',
            error: { code: 'NotInEffect' },
          });
          expect(points).not.toContain(`sent ${subnet}`);
        });

        it('and look again when what was read is old', async () => {
          let pass = () => {};
          const { intercept, points } = lookingAhead(() => pass());
          const { finish, timing } = await setUpRuns(knex, { intercept });
          pass = () => timing.advance(6_000);
          expect(await finish(unseen)).toMatchObject({ state: 'succeeded' });
          expect(
            points.filter(point => point === `begin ${subnet}`),
          ).toHaveLength(2);
          expect(
            points.filter(point => point === `sent ${subnet}`),
          ).toHaveLength(1);
        });
      });

      it('report what else changed by a write', async () => {
        const { provider } = await setUpRuns(knex);
        const { finish, messages, logger } = await setUpRuns(knex, {
          writes: {
            settle: async (operation, options) => ({
              ...(await provider.writes.settle(operation, options)),
              created: undefined,
              incidents: ['networkSecurityGroup was lost'],
            }),
          },
        });
        const run = await finish(unseen);
        expect(await messages(run.id)).toContain(
          'Do attach-subnet:/network/s1: changed more than it should: networkSecurityGroup was lost',
        );
        expect(logger.warn).toHaveBeenCalledWith(
          expect.stringContaining('networkSecurityGroup was lost'),
        );
      });

      it('say at their end what stays behind and is billed', async () => {
        const note = say('plan.addressesStay', {
          addresses: ['203.0.113.7'],
          gateway: 'nat-a',
          cost: '3.65 USD',
          command: 'cloud delete 203.0.113.7',
        });
        const { finish, messages } = await setUpRuns(knex, {
          specs: {
            plan: (spec, observation) => {
              const draft = planOne(spec, observation);
              const [gateway] = draft.changes.gateways;
              const gateways = [{ ...gateway, notes: [note] }];
              return { ...draft, changes: { ...draft.changes, gateways } };
            },
          },
        });
        const run = await finish(unseen);
        expect(await messages(run.id)).toContain(note.message);
      });

      it('tell when something else was changed meanwhile', async () => {
        const world = await setUpRuns(knex, {
          intercept: point => {
            if (point === 'settle attach-subnet:/network/s2') {
              world.cloud.change('/gateway/nat-a', { idleTimeoutMinutes: 30 });
            }
          },
        });
        const run = await world.finish(unseen);
        expect(run.state).toBe('succeeded');
        expect(await world.messages(run.id)).toContain(
          'Something else changed meanwhile; the same Spec would now: Do update-gateway:/gateway/nat-a',
        );
      });
    });
  });

  describe('a run that goes on', () => {
    const silent = new CloudError('No answer.', {
      code: 'ETIMEDOUT',
      wayOut: 'Look at the network.',
    });

    /** A run that waits for its addresses; from then on reading fails as `failure` says. */
    async function waiting(failure: () => Error | undefined) {
      let waits = false;
      const world = await setUpRuns(knex, {
        configuration: {
          deadlineMinutes: 0.25,
          acknowledgementDeadlineHours: 1,
        },
        intercept: point => {
          const error = waits && point === 'observe' ? failure() : undefined;
          if (error) {
            throw error;
          }
        },
      });
      const before = world.cloud.picture();
      const run = await world.finish(seenLater);
      expect(run.state).toBe('awaitingAcknowledgement');
      waits = true;
      await world.service.acknowledge(run.id, {
        by,
        seen: run.pendingAcknowledgement!,
      });
      return { ...world, run, before };
    }

    it('whose reader loses its rights ends with that, and says so', async () => {
      const { service, cloud, run, before, messages } = await waiting(
        () => forbidden,
      );
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        error: {
          code: 'AuthorizationFailed',
          message: 'The reader may not read.',
          resourceId: '/network',
          wayOut: 'Give the reader its role back.',
        },
      });
      expect(cloud.picture()).toEqual(before);
      expect(await messages(run.id)).toContain(
        'AuthorizationFailed: The reader may not read. (/network) Give the reader its role back.',
      );
    });

    it('whose provider refuses to read ends with that at once', async () => {
      const { service, run } = await waiting(
        () => new InputError('The account "one" is not configured.'),
      );
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        error: { code: 'InputError' },
      });
    });

    it('that waits for the cloud to answer hears that it is cancelled', async () => {
      const { service, timing, run, before, cloud } = await waiting(
        () => silent,
      );
      await untilEvent(service, {
        runId: run.id,
        code: 'event.readFailed',
      });
      await service.cancel(run.id, { by, seen: run.pendingAcknowledgement! });
      timing.advance(5_000);
      await service.idle();
      const ended = await service.get(run.id);
      expect(ended).toMatchObject({ state: 'undone', notUndone: [] });
      expect(ended.error).toBeUndefined();
      expect(cloud.picture()).toEqual(before);
    });

    it('is patient with a cloud that does not answer, and says until when', async () => {
      let isSilent = true;
      const { service, timing, run } = await waiting(() =>
        isSilent ? silent : undefined,
      );
      const event = await untilEvent(service, {
        runId: run.id,
        code: 'event.readFailed',
      });
      expect(event).toMatchObject({
        level: 'warn',
        message:
          'The live state could not be read: ETIMEDOUT: No answer. The run tries again at 2026-11-20T12:00:10.000Z.',
        values: { code: 'ETIMEDOUT', at: '2026-11-20T12:00:10.000Z' },
      });
      isSilent = false;
      timing.advance(10_000);
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({ state: 'succeeded' });
    });

    it('that reads nothing until its deadline ends with what the cloud said', async () => {
      const { service, timing, cloud, run, before } = await waiting(
        () => silent,
      );
      await untilEvent(service, {
        runId: run.id,
        code: 'event.readFailed',
      });
      timing.advance(15_000);
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        error: { code: 'ETIMEDOUT', message: 'No answer.' },
      });
      expect(cloud.picture()).toEqual(before);
    });

    it('whose provider cannot plan any more ends with its error at once', async () => {
      let isBroken = false;
      const { plan } = (await setUpRuns(knex)).provider.specs;
      const world = await setUpRuns(knex, {
        specs: {
          plan: (...args) => {
            if (isBroken) {
              throw new TypeError('no such property');
            }
            return plan(...args);
          },
        },
      });
      const run = await world.finish(seenLater);
      isBroken = true;
      await world.service.acknowledge(run.id, {
        by,
        seen: run.pendingAcknowledgement!,
      });
      await world.service.idle();
      expect(await world.service.get(run.id)).toMatchObject({
        state: 'undone',
        error: { code: 'TypeError', message: 'no such property' },
      });
    });
  });

  describe('a busy cloud', () => {
    const unseen: Acknowledgement = {
      sourceAddressesChange: true,
      newAddressesUnseen: true,
      undoMovesEgress: true,
    };
    const silent = () =>
      new CloudError('No answer.', { code: 'ETIMEDOUT', wayOut: 'Wait.' });

    /** A run whose cloud is busy at a point until a test says otherwise; waits for the first event of it. */
    async function busyAt(point: string, failure = busy) {
      let isBusy = true;
      const world = await setUpRuns(knex, {
        configuration: {
          deadlineMinutes: 0.25,
          acknowledgementDeadlineHours: 1,
        },
        intercept: passed => {
          if (isBusy && passed === point) {
            throw failure();
          }
        },
      });
      const before = world.cloud.picture();
      const { run } = await world.begin(unseen);
      const event = await untilEvent(world.service, {
        runId: run.id,
        code: 'event.stepRetried',
      });
      return {
        ...world,
        before,
        event,
        free: () => {
          isBusy = false;
        },
        end: async () => {
          await world.service.idle();
          return world.service.get(run.id);
        },
        runId: run.id,
      };
    }

    it.each([
      gatewayPoint,
      secondSubnetPoint,
      'settle attach-subnet:/network/s1',
    ])('is waited for at "%s", with the reason and the time', async point => {
      const { event, free, timing, end } = await busyAt(point);
      expect(event).toMatchObject({
        level: 'warn',
        stepKey: point.split(' ')[1],
        message: expect.stringMatching(
          /: Busy: Another operation is in progress\. The run tries again at 2026-11-20T12:00:10\.000Z\.$/,
        ),
        values: { code: 'Busy', at: '2026-11-20T12:00:10.000Z' },
      });
      free();
      timing.advance(10_000);
      expect(await end()).toMatchObject({ state: 'succeeded' });
    });

    it('is waited for until the run’s deadline, which ends it with what the cloud said', async () => {
      const { timing, cloud, before, end } = await busyAt(secondSubnetPoint);
      timing.advance(15_000);
      expect(await end()).toMatchObject({
        state: 'undone',
        error: {
          code: 'DeadlineExceededError',
          message: expect.stringContaining(
            'It waited because of Busy: Another operation is in progress.',
          ),
        },
      });
      expect(cloud.picture()).toEqual(before);
    });

    it('that does not say whose things are is asked again before a step', async () => {
      const { event, free, timing, end } = await busyAt(
        'touches attach-subnet:/network/s1',
        silent,
      );
      expect(event).toMatchObject({
        values: { code: 'ETIMEDOUT' },
      });
      free();
      timing.advance(10_000);
      expect(await end()).toMatchObject({ state: 'succeeded' });
    });

    it('writes nothing to what got another owner while the run waited', async () => {
      const { cloud, free, timing, end } = await busyAt(secondSubnetPoint);
      const subnet = cloud.resources.get('/network/s2')!;
      cloud.resources.set('/network/s2', {
        ...subnet,
        tags: { 'backstage-owner': 'group:default/team-b' },
      });
      free();
      timing.advance(10_000);
      expect(await end()).toMatchObject({
        state: 'undone',
        error: {
          code: 'NotAllowedError',
          message: expect.stringContaining('group:default/team-b'),
        },
      });
      expect(cloud.writes.join('\n')).not.toContain('/network/s2');
    });

    it('is not waited for any longer when the run is cancelled', async () => {
      const { service, timing, cloud, before, runId, end } = await busyAt(
        gatewayPoint,
      );
      await service.cancel(runId, { by });
      timing.advance(5_000);
      const run = await end();
      expect(run).toMatchObject({ state: 'undone', notUndone: [] });
      expect(run.error).toBeUndefined();
      expect(cloud.picture()).toEqual(before);
      expect(cloud.writes.join('\n')).not.toContain('/gateway/nat-a');
    });
  });
});
