import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const scope = 'azure/one/subscription-1';

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('that succeed', () => {
    it('do each step in order, and say what came out', async () => {
      const { service, cloud, finish, messages, logger, converged } =
        await setUpRuns(knex);
      const run = await finish(unseen);

      expect(run).toMatchObject({
        state: 'succeeded',
        name: 'nat-a',
        startedBy: ann,
        attempt: 1,
        subject: { ownerRef: 'group:default/team-a', provider: 'azure', scope },
        outputs: { gatewayResourceId: '/gateway/nat-a' },
        notUndone: [],
      });
      expect(run.outputs?.egressAddresses).toHaveLength(2);
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
        'create-gateway:/gateway/nat-a: InProgress',
        'create-gateway:/gateway/nat-a: done in 0.0 s',
      ]);
      expect(Object.keys(await service.createdGuids(scope)).sort()).toEqual([
        '/gateway/nat-a',
        '/prefix/nat-a-1',
        '/prefix/nat-a-2',
      ]);
      expect(converged).toEqual(['subscription-1']);
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
        outputs: { gatewayName: 'nat-a' },
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
        'attach-subnet:/network/s1: changed more than it should: networkSecurityGroup was lost',
      );
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('networkSecurityGroup was lost'),
      );
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
