import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, InputError } from '@backstage/errors';
import type { Acknowledgement } from 'backstage-plugin-nat-gateway-common';
import {
  CloudError,
  type NatGatewayProvider,
} from 'backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { acquireLease } from '../database/leases/acquireLease';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { createTestProvider } from '../testing/createTestProvider';
import { emptyTables } from '../testing/emptyTables';
import { ManualTiming } from '../testing/ManualTiming';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import type { RunConfiguration } from './RunConfiguration';
import { RunService } from './RunService';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const scope = 'azure/one/subscription-1';

const services: RunService[] = [];

async function setUp(
  knex: Knex,
  options: {
    readonly intercept?: (point: string) => Promise<void> | void;
    readonly provider?: Partial<NatGatewayProvider>;
    readonly configuration?: RunConfiguration;
    readonly subnets?: Readonly<Record<string, string | null>>;
  } = {},
) {
  const cloud = new TestCloud(
    options.subnets ?? { '/network/s1': null, '/network/s2': null },
  );
  const { intercept, configuration } = options;
  const provider = {
    ...createTestProvider({ cloud, intercept }),
    ...options.provider,
  };
  const timing = new ManualTiming();
  const logger = mockServices.logger.mock();
  const converged: string[] = [];
  const service = new RunService(
    createRunServiceOptions({
      database: knex,
      provider,
      logger,
      timing,
      onConverged: ({ id }) => converged.push(id),
      ...(configuration && { configuration }),
    }),
  );
  services.push(service);
  const begin = async (
    acknowledgement: Acknowledgement,
    more: {
      readonly idempotencyKey?: string;
      readonly document?: ReturnType<typeof testDocument>;
    } = {},
  ) =>
    service.start({
      spec: service.accept(more.document ?? testDocument()),
      acknowledgement,
      startedBy: ann,
      idempotencyKey: more.idempotencyKey,
    });
  const finish = async (
    acknowledgement: Acknowledgement,
    more: Parameters<typeof begin>[1] = {},
  ) => {
    const { run } = await begin(acknowledgement, more);
    await service.idle();
    return service.get(run.id);
  };
  const messages = async (id: string) => {
    const { signal } = new AbortController();
    const page = await service.events(id, {
      after: 0,
      waitMilliseconds: 0,
      signal,
    });
    expect(page.events.map(event => event.sequence)).toEqual(
      page.events.map((_, index) => index + 1),
    );
    return page.events.map(event => event.message);
  };
  return {
    cloud,
    provider,
    service,
    timing,
    logger,
    converged,
    begin,
    finish,
    messages,
  };
}

function failingAt(point: string, statusCode?: number) {
  return (passed: string) => {
    if (passed === point) {
      throw new CloudError('The cloud is full.', {
        code: 'CloudFull',
        resourceId: '/somewhere',
        wayOut: 'Ask for more.',
        statusCode,
      });
    }
  };
}

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  afterEach(async () => {
    await Promise.all(services.splice(0).map(each => each.shutdown()));
    await emptyTables(knex);
  });

  describe('that succeed', () => {
    it('do each step in order, and say what came out', async () => {
      const { service, cloud, finish, messages, logger, converged } =
        await setUp(knex);
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
      const ofGateway = lines.filter(line => line.startsWith('create-gateway'));
      expect(ofGateway).toEqual([
        'create-gateway:/gateway/nat-a: started',
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
      const { service, cloud, finish, begin } = await setUp(knex);
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
      const { finish } = await setUp(knex, {
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
      const { finish } = await setUp(knex, {
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
      const { provider } = await setUp(knex);
      const { finish, messages, logger } = await setUp(knex, {
        provider: {
          settle: async (operation, options) => ({
            ...(await provider.settle(operation, options)),
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

    it('tell when somebody else changed something meanwhile', async () => {
      const world = await setUp(knex, {
        intercept: point => {
          if (point === 'settle attach-subnet:/network/s2') {
            world.cloud.change('/gateway/nat-a', { idleTimeoutMinutes: 30 });
          }
        },
      });
      const run = await world.finish(unseen);
      expect(run.state).toBe('succeeded');
      expect(await world.messages(run.id)).toContain(
        'Something else changed meanwhile; the same Spec would now: update-gateway:/gateway/nat-a',
      );
    });
  });

  describe('at the door', () => {
    it('are planned without writing anything', async () => {
      const { service, cloud } = await setUp(knex);
      const authorized: string[] = [];
      const { accepted, answer } = await service.answerPlan({
        document: testDocument(),
        authorize: async spec => {
          authorized.push(spec.name);
        },
      });
      expect(authorized).toEqual(['nat-a']);
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
      const { service } = await setUp(knex, {
        intercept: point => {
          points.push(point);
        },
      });
      await expect(
        service.answerPlan({
          document: testDocument(),
          authorize: async () => {
            throw new Error('not allowed');
          },
        }),
      ).rejects.toThrow('not allowed');
      expect(points).toEqual([]);
    });

    it('answer violations of shape and of live facts', async () => {
      const { service, begin } = await setUp(knex);
      const ofUnknownKind = await service.answerPlan({
        document: { kind: 'Nonsense' },
      });
      expect(ofUnknownKind.answer.violations[0].message).toContain(
        'The kind of the document is "Nonsense", which no installed provider (azure) takes',
      );
      const document = testDocument({ account: 'two', subnets: ['/network/x'] });
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
      const { begin, cloud } = await setUp(knex, {
        subnets: { '/network/s1': '/gateway/old', '/network/s2': null },
      });
      await expect(begin({})).rejects.toThrow(
        'The source addresses of the subnets change.\nSubnets are taken from /gateway/old.',
      );
      await expect(begin({ sourceAddressesChange: true })).rejects.toThrow(
        InputError,
      );
      await expect(
        begin({ ...unseen, replacedGateways: ['/GATEWAY/old'] }),
      ).resolves.toMatchObject({ created: true });
      expect(cloud.writes).toEqual([]);
    });

    it('are refused for another plan than the one on the screen', async () => {
      const { service, cloud, begin, finish } = await setUp(knex);
      const { answer } = await service.answerPlan({ document: testDocument() });
      const seen = { ...unseen, planHash: answer.plan?.hash };
      cloud.change('/network/s1', { gatewayId: '/gateway/nat-a' });
      await expect(begin(seen)).rejects.toThrow(
        'The plan has changed since you saw it.',
      );
      cloud.change('/network/s1', { gatewayId: null });
      await expect(finish(seen)).resolves.toMatchObject({ state: 'succeeded' });
    });

    it('are refused while writes are frozen, with the reason', async () => {
      const { begin } = await setUp(knex, {
        configuration: {
          deadlineMinutes: 60,
          writeFreeze: { reason: 'Year-end closing.' },
        },
      });
      await expect(begin(unseen)).rejects.toThrow(
        'Writes are frozen (natGateway.policy.writeFreeze): Year-end closing.',
      );
    });

    it('are refused while another run changes the same gateway', async () => {
      const { begin, service } = await setUp(knex);
      const { run } = await begin({ sourceAddressesChange: true });
      await expect(begin({ sourceAddressesChange: true })).rejects.toThrow(
        new RegExp(`^Run ${run.id} \\(nat-a\\) is changing /`),
      );
      await service.idle();
      await service.cancel(run.id, { by: ann });
      await service.idle();
      await expect(begin(unseen)).resolves.toMatchObject({ created: true });
    });
  });

  describe('with an idempotency key', () => {
    const idempotencyKey = 'task-1/step-1';

    it('are one run, while it works and when it has succeeded', async () => {
      const { begin, service, cloud } = await setUp(knex);
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
      const { begin, service } = await setUp(knex);
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
      const { finish } = await setUp(knex, {
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

    it('are refused for another Spec', async () => {
      const { begin } = await setUp(knex);
      await begin(unseen, { idempotencyKey });
      const document = testDocument({ gateway: 'nat-b' });
      await expect(begin(unseen, { idempotencyKey, document })).rejects.toThrow(
        'The idempotency key task-1/step-1 was used for another Spec',
      );
    });
  });

  describe('that bring addresses which nobody has seen', () => {
    const seen: Acknowledgement = { sourceAddressesChange: true };

    it('wait before the first flow uses them, and go on when somebody says yes', async () => {
      const { service, cloud, finish, messages, converged } = await setUp(knex);
      const waiting = await finish(seen);
      expect(waiting.state).toBe('awaitingAcknowledgement');
      expect(waiting.pendingAcknowledgement).toMatchObject({
        reason: 'newAddresses',
        addresses: [
          cloud.resources.get('/prefix/nat-a-1')?.properties.address,
          cloud.resources.get('/prefix/nat-a-2')?.properties.address,
        ],
      });
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

      await service.acknowledge(waiting.id, { by: 'user:default/bob' });
      await service.idle();
      const run = await service.get(waiting.id);
      expect(run.state).toBe('succeeded');
      expect(run.pendingAcknowledgement).toBeUndefined();
      expect((await messages(run.id)).join('\n')).toContain(
        'user:default/bob acknowledged: 20.0.',
      );
      await expect(
        service.acknowledge(run.id, { by: ann }),
      ).rejects.toThrow(ConflictError);
    });

    it('are taken back when they are cancelled meanwhile', async () => {
      const { service, cloud, finish } = await setUp(knex);
      const before = cloud.picture();
      const waiting = await finish(seen);
      await service.cancel(waiting.id, { by: ann });
      await service.idle();
      const run = await service.get(waiting.id);
      expect(run).toMatchObject({ state: 'undone', notUndone: [] });
      expect(run.error).toBeUndefined();
      expect(cloud.picture()).toEqual(before);
      expect(await service.createdGuids(scope)).toEqual({});
    });

    it('do not go on when the subnet got a gateway that nobody agreed to replace', async () => {
      const { service, cloud, finish } = await setUp(knex);
      const waiting = await finish(seen);
      cloud.change('/network/s1', { gatewayId: '/gateway/other' });
      await service.acknowledge(waiting.id, { by: ann });
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

  describe('that fail', () => {
    it.each([
      ['begin create-prefix:/prefix/nat-a-2', 400],
      ['begin create-gateway:/gateway/nat-a', 409],
      ['settle create-gateway:/gateway/nat-a', undefined],
    ])('at "%s" leave nothing behind', async (point, statusCode) => {
      const { cloud, service, finish, messages } = await setUp(knex, {
        intercept: failingAt(point, statusCode),
      });
      const before = cloud.picture();
      const run = await finish(unseen);
      expect(run).toMatchObject({
        error: {
          code: 'CloudFull',
          message: 'The cloud is full.',
          resourceId: '/somewhere',
          wayOut: 'Ask for more.',
        },
      });
      expect(run.state).toBe('undone');
      expect(cloud.picture()).toEqual(before);
      expect(await service.createdGuids(scope)).toEqual({});
      expect((await messages(run.id)).join('\n')).toContain(
        'CloudFull: The cloud is full. (/somewhere) Ask for more.',
      );
    });

    it('list what they may have written and do not know as theirs, with the command', async () => {
      const { finish, cloud } = await setUp(knex, {
        intercept: failingAt('sent create-gateway:/gateway/nat-a'),
      });
      const run = await finish(unseen);
      expect(run.state).toBe('failed');
      expect(run.notUndone).toEqual([
        {
          resourceId: '/gateway/nat-a',
          reason: 'The test cloud refuses: NotOurs.',
          command: 'test delete /gateway/nat-a',
        },
        expect.objectContaining({
          resourceId: '/prefix/nat-a-2',
          reason:
            'It may be in use by what could not be taken back: create-gateway:/gateway/nat-a.',
        }),
        expect.objectContaining({ resourceId: '/prefix/nat-a-1' }),
      ]);
      // An attached gateway is never left without addresses, nor is one that may be attached.
      expect([...cloud.resources.keys()]).toEqual(
        expect.arrayContaining(['/prefix/nat-a-1', '/prefix/nat-a-2']),
      );
    });

    const atSecondSubnet = 'begin attach-subnet:/network/s2';

    it('ask before they move egress back', async () => {
      const { cloud, service, finish } = await setUp(knex, {
        intercept: failingAt(atSecondSubnet, 409),
        subnets: { '/network/s1': '/gateway/old', '/network/s2': null },
      });
      const before = cloud.picture();
      const waiting = await finish({
        ...unseen,
        replacedGateways: ['/gateway/old'],
      });
      expect(waiting).toMatchObject({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: { reason: 'undo', addresses: ['20.9.9.9'] },
        error: { code: 'CloudFull' },
      });
      expect(cloud.resources.get('/network/s1')?.properties.gatewayId).toBe(
        '/gateway/nat-a',
      );
      await service.acknowledge(waiting.id, { by: ann });
      await service.idle();
      expect(await service.get(waiting.id)).toMatchObject({ state: 'undone' });
      expect(cloud.picture()).toEqual(before);
    });

    it('do not ask when that was acknowledged at the start', async () => {
      const { cloud, finish } = await setUp(knex, {
        intercept: failingAt(atSecondSubnet, 409),
      });
      const before = cloud.picture();
      await expect(
        finish({ ...unseen, undoMovesEgress: true }),
      ).resolves.toMatchObject({ state: 'undone' });
      expect(cloud.picture()).toEqual(before);
    });

    it('put back only what still holds what they wrote', async () => {
      const world = await setUp(knex, {
        intercept: point => {
          if (point === atSecondSubnet) {
            world.cloud.change('/network/s1', { gatewayId: '/gateway/newer' });
          }
          failingAt(atSecondSubnet, 409)(point);
        },
      });
      await world.finish({ ...unseen, undoMovesEgress: true });
      expect(world.cloud.picture()['/network/s1']).toEqual({
        gatewayId: '/gateway/newer',
      });
    });

    it('leave all that stands below an undo that fails, and list it', async () => {
      const { cloud, finish, messages } = await setUp(knex, {
        intercept: point => {
          failingAt(atSecondSubnet, 409)(point);
          failingAt('begin undo-attach-subnet:/network/s1', 409)(point);
        },
      });
      const run = await finish({ ...unseen, undoMovesEgress: true });
      expect(run.state).toBe('failed');
      expect(run.notUndone.map(each => each.resourceId)).toEqual([
        '/network/s1',
        '/gateway/nat-a',
        '/prefix/nat-a-2',
        '/prefix/nat-a-1',
      ]);
      expect([...cloud.resources.keys()]).toContain('/prefix/nat-a-1');
      expect((await messages(run.id)).join('\n')).toContain(
        'Not taken back: /network/s1: The cloud is full. To do it: test set /network/s1 gatewayId=null',
      );
    });

    it('fail at their deadline, whatever the cloud does, and are taken back', async () => {
      const { cloud, service, begin, timing } = await setUp(knex, {
        intercept: async point => {
          if (point === 'settle create-gateway:/gateway/nat-a') {
            await new Promise(() => {});
          }
        },
      });
      const before = cloud.picture();
      const { run } = await begin(unseen);
      const { signal } = new AbortController();
      for (let after = 0; ; ) {
        const page = await service.events(run.id, {
          after,
          waitMilliseconds: 20_000,
          signal,
        });
        after = page.next;
        if (page.events.some(e => e.message.includes('nat-a: InProgress'))) {
          break;
        }
      }
      timing.advance(60 * 60_000);
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        error: {
          code: 'DeadlineExceededError',
          message: 'The run did not end within 60 minutes.',
        },
      });
      expect(cloud.picture()).toEqual(before);
    });
  });

  describe('that are cancelled', () => {
    it('end cancelled when nothing was written', async () => {
      const { provider, cloud } = await setUp(knex);
      const service = new RunService({
        ...createRunServiceOptions({
          database: knex,
          provider,
          logger: mockServices.logger.mock(),
        }),
        uuid: () => 'run-known',
      });
      services.push(service);
      // Somebody else holds the run's lease, so that nothing of it starts.
      await acquireLease(knex, {
        name: 'run:run-known',
        holder: 'somebody else',
        durationMilliseconds: 600_000,
      });
      const { run } = await service.start({
        spec: service.accept(testDocument()),
        acknowledgement: unseen,
        startedBy: ann,
      });
      await service.idle();
      await service.cancel(run.id, { by: ann });
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({ state: 'planned' });

      await knex('leases').update({ holder: null });
      await service.tick();
      await service.idle();
      const ended = await service.get(run.id);
      expect(ended).toMatchObject({ state: 'cancelled', notUndone: [] });
      expect(ended.error).toBeUndefined();
      expect(cloud.writes).toEqual([]);
      await expect(
        service.cancel(run.id, { by: ann }),
      ).resolves.toEqual(ended);
    });

    it('let the step under way come to its end, start no other, and go back', async () => {
      const world = await setUp(knex, {
        intercept: async point => {
          if (point === 'settle create-gateway:/gateway/nat-a') {
            const [{ id: runId }] = await knex('runs').select('id');
            await world.service.cancel(runId, { by: ann });
          }
        },
      });
      const before = world.cloud.picture();
      const run = await world.finish(unseen);
      expect(run.state).toBe('undone');
      expect(world.cloud.picture()).toEqual(before);
      expect(world.cloud.writes.join('\n')).not.toContain('/network');
      expect(await world.messages(run.id)).toEqual(
        expect.arrayContaining([
          `${ann} cancelled the run`,
          'The run was cancelled; 3 steps are to be taken back',
          'The run is undone',
        ]),
      );
    });
  });

  describe('on hold', () => {
    it('wait while writes are frozen, and go on when they are not any more', async () => {
      let reached = () => {};
      const hanging = new Promise<void>(resolve => {
        reached = resolve;
      });
      const { cloud, service, begin, timing } = await setUp(knex, {
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
        services.push(next);
        await next.tick();
        await next.idle();
        return next.get(run.id);
      };
      const deadlineMinutes = 60;
      const writeFreeze = { reason: 'Year-end closing.' };
      for (let round = 0; round < 2; round++) {
        await expect(
          goOn({ deadlineMinutes, writeFreeze }),
        ).resolves.toMatchObject({ state: 'awaitingWindow' });
      }
      expect(cloud.writes).toEqual(written);
      await expect(goOn({ deadlineMinutes })).resolves.toMatchObject({
        state: 'succeeded',
      });
    });
  });

  describe('to be read', () => {
    it('are listed the newest first, page by page, for those who may see them', async () => {
      const { service, begin, timing } = await setUp(knex);
      for (const gateway of ['nat-a', 'nat-b', 'nat-c']) {
        const document = testDocument({ gateway, subnets: [] });
        await begin(unseen, { document });
        timing.advance(1_000);
        await service.idle();
      }
      const first = await service.list({ limit: 2 });
      expect(first.items.map(run => run.name)).toEqual(['nat-c', 'nat-b']);
      const second = await service.list({ limit: 2, cursor: first.nextCursor });
      expect(second.items.map(run => run.name)).toEqual(['nat-a']);
      expect(second.nextCursor).toBeUndefined();
      const allowed = (ownerRefs: readonly string[]) =>
        service.list({ limit: 9, condition: { ownerRefs } });
      expect((await allowed(['group:default/team-a'])).items).toHaveLength(3);
      expect((await allowed(['group:default/team-b'])).items).toEqual([]);
      await expect(
        service.list({ limit: 2, cursor: 'nonsense' }),
      ).rejects.toThrow('The cursor nonsense is none of ours');
    });

    it('are found by what they touch while they have not ended', async () => {
      const { service, finish } = await setUp(knex);
      const find = (...resourceIds: string[]) =>
        service
          .activeForResources({ resourceIds })
          .then(runs => runs.map(each => each.id));
      const run = await finish({ sourceAddressesChange: true });
      expect(await find('/NETWORK/s1')).toEqual([run.id]);
      expect(await find('/gateway/nat-a', '/network/s2')).toEqual([run.id]);
      expect(await find('/network/other')).toEqual([]);
      await service.acknowledge(run.id, { by: ann });
      await service.idle();
      expect(await find('/network/s1')).toEqual([]);
    });

    it('are unknown by another id', async () => {
      const { service } = await setUp(knex);
      const read = [
        service.get('run-x'),
        service.subjectOf('run-x'),
        service.cancel('run-x', { by: ann }),
      ];
      for (const each of read) {
        await expect(each).rejects.toThrow('There is no run run-x');
      }
    });

    it('answer a follower at the next event, and at once when they have ended', async () => {
      const { service, finish } = await setUp(knex);
      const run = await finish({ sourceAddressesChange: true });
      const { signal } = new AbortController();
      const follow = (after: number) =>
        service.events(run.id, { after, waitMilliseconds: 20_000, signal });
      const { next } = await follow(0);
      const waiting = follow(next);
      await service.acknowledge(run.id, { by: ann });
      const { events } = await waiting;
      expect(events[0].message).toMatch(/^user:default\/ann acknowledged/);
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
      const { service, finish } = await setUp(knex);
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
