import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { aSpec } from '../__testUtils__/applyBench';
import { aPlan, aRun, theChanges } from '../__testUtils__/aRun';
import { principalOf } from '../__testUtils__/principalOf';
import type { SeenRequest } from '../__testUtils__/fakeBackend';
import { scriptedRun } from '../__testUtils__/scriptedRun';
import { succeedingRun } from '../__testUtils__/succeedingRun';
import { useApplyBench } from '../__testUtils__/useApplyBench';

const failure = (different: Parameters<typeof aRun>[0]) =>
  scriptedRun({
    started: aRun(),
    pages: [{ messages: [], state: different?.state ?? 'failed' }],
    ended: aRun(different),
  });

describe('nat-gateway:apply', () => {
  const { on } = useApplyBench();

  describe('on a run that succeeds', () => {
    it('gives the gateway, its addresses and its place in the console', async () => {
      const { execute } = await on(succeedingRun());
      const { outputs } = await execute();
      expect(outputs).toEqual({
        runId: 'run-1',
        runUrl: 'https://portal.example/nat-gateway/runs/run-1',
        state: 'succeeded',
        message: 'nat-shop-weu sends from 20.61.9.4/31',
        gateways: [
          {
            name: 'nat-shop-weu',
            resourceId: '/natGateways/nat-shop-weu',
            egressAddresses: ['20.61.9.4/31'],
            consoleUrl: 'https://portal.example/nat-shop-weu',
          },
        ],
        gatewayName: 'nat-shop-weu',
        gatewayResourceId: '/natGateways/nat-shop-weu',
        egressAddresses: ['20.61.9.4/31'],
        consoleUrl: 'https://portal.example/nat-shop-weu',
      });
    });

    it('logs each event once and in order', async () => {
      const { execute } = await on(succeedingRun());
      const { lines } = await execute();
      expect(lines.filter(line => line.startsWith('create-prefix'))).toEqual([
        'create-prefix: started',
        'create-prefix: InProgress',
        'create-prefix: done in 3.1 s',
      ]);
    });

    it('asks for events after the last one that it has seen', async () => {
      const { execute, seen } = await on(succeedingRun());
      await execute();
      expect(
        seen
          .filter(request => request.path.endsWith('/events'))
          .map(request => request.query.after ?? '0'),
      ).toEqual(['0', '2', '3']);
    });

    it('starts with the credentials of the initiator and follows with its own', async () => {
      const { execute, seen } = await on(succeedingRun());
      await execute();
      const principals = await Promise.all(
        seen.map(async request => [request.method, await principalOf(request)]),
      );
      expect(principals[0]).toEqual(['POST', 'user:default/mock']);
      expect(principals.length).toBeGreaterThan(3);
      for (const principal of principals.slice(1)) {
        expect(principal).toEqual(['GET', 'plugin:scaffolder']);
      }
    });

    it('passes the Spec and the acknowledgement on as they are', async () => {
      const { execute, seen } = await on(succeedingRun());
      const acknowledgement = {
        planHash: 'b'.repeat(64),
        sourceAddressesChange: true,
        replacedGateways: ['/natGateways/nat-old'],
      };
      await execute({ acknowledgement });
      expect(seen[0].body).toEqual({
        spec: aSpec,
        acknowledgement,
        idempotencyKey: expect.any(String),
      });
    });

    it('says yes to nothing when no acknowledgement is given', async () => {
      const { execute, seen } = await on(succeedingRun());
      await execute();
      expect(seen[0].body).toMatchObject({ acknowledgement: {} });
    });
  });

  describe('on a task that is executed again', () => {
    const keyOf = (request: SeenRequest) =>
      (request.body as { readonly idempotencyKey: string }).idempotencyKey;
    const starts = ({ seen }: { readonly seen: readonly SeenRequest[] }) =>
      seen.filter(request => request.path === '/runs');

    it('goes on with the run that it started before, without the credentials of the initiator', async () => {
      const running = await on(succeedingRun());
      await running.execute();
      const { outputs } = await running.execute();
      expect(outputs.runId).toBe('run-1');
      expect(starts(running)).toHaveLength(1);
    });

    it('asks for a new attempt with the same key when the run ended unsuccessfully', async () => {
      const failing = await on(failure({ state: 'undone' }));
      await expect(failing.execute()).rejects.toThrow('was taken back');
      await expect(failing.execute()).rejects.toThrow('was taken back');
      const [first, second] = starts(failing);
      expect(keyOf(second)).toBe(keyOf(first));
      expect(await principalOf(second)).toBe('user:default/mock');
    });

    it('keeps Specs of one step apart, as iterations of each bring them', async () => {
      const running = await on(succeedingRun());
      await running.execute();
      await running.execute({ spec: { metadata: { name: 'nat-other-weu' } } });
      const [first, second] = starts(running);
      expect(keyOf(second)).not.toBe(keyOf(first));
    });

    it('keeps tasks apart', async () => {
      const running = await on(succeedingRun());
      await running.execute({ taskId: 'task-1' });
      await running.execute({ taskId: 'task-2' });
      const keys = starts(running).map(keyOf);
      expect(new Set(keys).size).toBe(2);
    });
  });

  describe('on a run that waits', () => {
    it('ends with where to acknowledge the new addresses', async () => {
      const { execute } = await on(
        failure({
          state: 'awaitingAcknowledgement',
          pendingAcknowledgement: {
            reason: 'newAddresses',
            message: 'aks-nodes would leave with 20.61.9.4/31.',
            addresses: ['20.61.9.4/31'],
          },
          outputs: {
            gateways: [
              {
                name: 'nat-shop-weu',
                resourceId: '/natGateways/nat-shop-weu',
                egressAddresses: ['20.61.9.4/31'],
                consoleUrl: 'https://portal.azure.com/#resource/nat-shop-weu',
              },
            ],
          },
        }),
      );
      const { outputs } = await execute();
      expect(outputs).toMatchObject({
        runId: 'run-1',
        state: 'awaitingAcknowledgement',
        gatewayName: 'nat-shop-weu',
        egressAddresses: ['20.61.9.4/31'],
        consoleUrl: 'https://portal.azure.com/#resource/nat-shop-weu',
      });
      expect(outputs.message).toContain('20.61.9.4/31');
      expect(outputs.runUrl).toBe(
        'https://portal.example/nat-gateway/runs/run-1',
      );
      expect(outputs.message).toContain(outputs.runUrl);
    });

    it('fails when the question is whether to undo', async () => {
      const { execute } = await on(
        failure({
          state: 'awaitingAcknowledgement',
          pendingAcknowledgement: {
            reason: 'undo',
            message: 'moving aks-nodes back changes its addresses',
            addresses: [],
          },
        }),
      );
      await expect(execute()).rejects.toThrow(
        'waits for you.\n\nLet it move back: https://portal.example/nat-gateway/runs/run-1',
      );
    });
  });

  describe('on a run that goes wrong', () => {
    it("fails with the cloud's code and words, the way out and where the rest is", async () => {
      const { execute } = await on(
        failure({
          state: 'failed',
          error: {
            code: 'PublicIPCountLimitReached',
            message: 'Cannot create more than 10 public IP addresses.',
            resourceId: '/prefixes/ippre-shop-weu',
            wayOut: 'Ask for a higher quota in westeurope.',
          },
          notUndone: [
            {
              resourceId: '/natGateways/nat-shop-weu',
              reason: 'ScopeLocked',
              command: 'az network nat gateway delete --ids …',
            },
          ],
        }),
      );
      const error = await execute().catch(thrown => thrown);
      for (const part of [
        'Run run-1 for nat-shop-weu failed',
        'PublicIPCountLimitReached: Cannot create more than 10 public IP addresses.',
        '1 resource is not taken back',
        'Ask for a higher quota in westeurope.',
        'the commands: https://portal.example/nat-gateway/runs/run-1',
      ]) {
        expect(error.message).toContain(part);
      }
    });

    it('gives the words of a refusal, not its status', async () => {
      const message = 'spec.gateways[0].idleTimeoutMinutes 200 is above 120';
      const { execute, seen } = await on(() => ({
        status: 400,
        body: {
          error: { name: 'InputError', message },
          response: { statusCode: 400 },
        },
      }));
      await expect(execute()).rejects.toThrow(message);
      expect(seen).toHaveLength(1);
    });

    it('gives the way to the run that is in the way', async () => {
      const message =
        'Run run-7 (nat-other-weu) is changing aks-nodes already; wait until it has ended, or cancel it.';
      const { execute } = await on(() => ({
        status: 409,
        body: {
          error: { name: 'ConflictError', message, runId: 'run-7' },
          response: { statusCode: 409 },
        },
      }));
      await expect(execute()).rejects.toThrow(
        `${message} Open that run: https://portal.example/nat-gateway/runs/run-7`,
      );
    });

    it('gives the words of a cloud that refused at once, and does not ask again', async () => {
      const message =
        'AuthorizationFailed: The client may not read. Give the identity the role Reader.';
      const { execute, seen } = await on(() => ({
        status: 502,
        body: {
          error: { name: 'CloudError', message, code: 'AuthorizationFailed' },
          response: { statusCode: 502 },
        },
      }));
      await expect(execute()).rejects.toThrow(message);
      expect(seen).toHaveLength(1);
    });

    it('says that the sign-in is over when it is', async () => {
      const { execute } = await on(() => ({
        status: 401,
        body: {
          error: { name: 'AuthenticationError', message: 'Invalid token' },
          response: { statusCode: 401 },
        },
      }));
      await expect(execute()).rejects.toThrow('start the template again');
    });
  });

  describe('when the backend does not answer', () => {
    const broken = { status: 0 };

    it('bears with a few hiccups and loses no event', async () => {
      const answers = succeedingRun();
      let polls = 0;
      const { execute, pauses } = await on(request => {
        polls += request.path.endsWith('/events') ? 1 : 0;
        if (request.path.endsWith('/events') && (polls === 2 || polls === 3)) {
          return polls === 2 ? broken : { status: 503, body: {} };
        }
        return answers(request);
      });
      const { outputs, lines } = await execute();
      expect(outputs.state).toBe('succeeded');
      expect(lines).toContain('create-prefix: done in 3.1 s');
      expect(pauses).toEqual([1_000, 2_000]);
    });

    it('starts the run with the same key when the answer to the start was lost', async () => {
      const answers = succeedingRun();
      let starts = 0;
      const { execute, seen } = await on(request => {
        starts += request.path === '/runs' ? 1 : 0;
        return request.path === '/runs' && starts === 1
          ? broken
          : answers(request);
      });
      await execute();
      const bodies = seen
        .filter(request => request.path === '/runs')
        .map(request => request.body);
      expect(bodies).toHaveLength(2);
      expect(bodies[1]).toEqual(bodies[0]);
    });

    it('gives up after its patience, and says that the run goes on', async () => {
      const answers = succeedingRun();
      const { execute, pauses } = await on(request =>
        request.path.endsWith('/events') ? broken : answers(request),
      );
      await expect(execute()).rejects.toThrow(
        /run-1, which goes on .* retry this task/,
      );
      expect(pauses).toHaveLength(2);
    });
  });

  describe('on a dry run', () => {
    const planned = (answer: unknown) => () => ({ status: 200, body: answer });

    it('asks for the plan only, as the initiator', async () => {
      const { execute, seen } = await on(
        planned({ plan: aPlan, violations: [] }),
      );
      await execute({ isDryRun: true });
      expect(seen.map(request => [request.method, request.path])).toEqual([
        ['POST', '/plans'],
      ]);
      expect(await principalOf(seen[0])).toBe('user:default/mock');
    });

    it('prints the steps, the addresses, the cost and what has to be acknowledged', async () => {
      const { execute } = await on(planned({ plan: aPlan, violations: [] }));
      const { lines } = await execute({ isDryRun: true });
      expect(lines).toEqual([
        `Plan for nat-shop-weu (hash ${aPlan.hash}), 2 steps:`,
        '  1. Create public IP prefix ippre-shop-weu (/31, 2 addresses)',
        '  2. Attach subnet aks-nodes to nat-shop-weu (moves egress)',
        'Subnet aks-nodes: goes out by load balancer today',
        'Clusters affected: aks-shop-weu',
        'Source addresses afterwards: 2 new, known after creation',
        'Source addresses lost: 20.71.8.9',
        'SNAT ports per protocol: 0 → 129024',
        'Existing connections: Open connections stay; new ones leave from the new addresses.',
        'Cost estimate: $0.00 → $41.61 a month, plus $0.045 per GB (list prices of 2026-11-20, https://azure.example/prices)',
        'Acknowledgement required (not given): The source addresses of aks-nodes change',
      ]);
    });

    it('prints first what a person should know first', async () => {
      const note = say('plan.gatewayUsedStays', {
        gateway: 'nat-old',
        subnets: ['aks-pods'],
      });
      const changes = {
        ...aPlan.changes,
        gateways: [{ ...theChanges, notes: [note] }],
      };
      const { execute } = await on(
        planned({ plan: { ...aPlan, changes }, violations: [] }),
      );
      const { lines } = await execute({ isDryRun: true });
      expect(lines[1]).toBe(
        'Know this first: nat-old stays and still serves aks-pods.',
      );
    });

    it('names the addresses that stay, and prints the currency of the prices', async () => {
      const { changes } = aPlan;
      const { execute } = await on(
        planned({
          plan: {
            ...aPlan,
            changes: {
              gateways: [
                {
                  ...theChanges,
                  addressesGained: { count: 3, known: ['20.61.4.16/31'] },
                },
              ],
              cost: { ...changes.cost, currency: 'CHF' },
            },
          },
          violations: [],
        }),
      );
      const { lines } = await execute({ isDryRun: true });
      expect(lines).toEqual(
        expect.arrayContaining([
          'Source addresses afterwards: 20.61.4.16/31, 1 new, known after creation',
          expect.stringMatching(
            /^Cost estimate: CHF\s0\.00 → CHF\s41\.61 a month, plus CHF\s0\.045 per GB/,
          ),
        ]),
      );
    });

    it('says which acknowledgements are given, and when they are for another plan', async () => {
      const { execute } = await on(planned({ plan: aPlan, violations: [] }));
      const { lines } = await execute({
        isDryRun: true,
        acknowledgement: { sourceAddressesChange: true, planHash: 'c' },
      });
      expect(lines.slice(-2)).toEqual([
        'Acknowledgement required (given): The source addresses of aks-nodes change',
        'The acknowledgement is for another plan (hash c): a real run would be refused',
      ]);
    });

    it('gives the plan to the steps after it', async () => {
      const { execute } = await on(planned({ plan: aPlan, violations: [] }));
      const { outputs } = await execute({ isDryRun: true });
      expect(outputs).toMatchObject({
        state: 'planned',
        plan: {
          hash: aPlan.hash,
          addressesGained: 2,
          addressesLost: ['20.71.8.9'],
          requiredAcknowledgements: [
            'The source addresses of aks-nodes change',
          ],
          costPerMonth: { currency: 'USD', before: 0, after: 41.61 },
        },
      });
    });

    it('says so when there is nothing to do', async () => {
      const { execute } = await on(
        planned({
          plan: { ...aPlan, steps: [], requiredAcknowledgements: [] },
          violations: [],
        }),
      );
      const { lines } = await execute({ isDryRun: true });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('nothing to do');
    });

    it('fails in the words of each rule that the Spec breaks', async () => {
      const { execute } = await on(
        planned({
          violations: [
            { rule: 'prefix-length', path: 'a', message: 'A /27 is too large' },
            { rule: 'zone', path: 'b', message: 'Zone 4 does not exist' },
          ],
        }),
      );
      await expect(execute({ isDryRun: true })).rejects.toThrow(
        'A /27 is too large\nZone 4 does not exist',
      );
    });
  });
});
