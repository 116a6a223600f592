import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  Acknowledgement,
  RunEventPage,
} from 'backstage-plugin-nat-gateway-common';
import {
  createNatGatewayConditionalDecision,
  natGatewayConditions,
} from '../permissions/conditionExports';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { examplePolicy } from '../tests/examplePolicy';
import { serviceHeader } from '../tests/serviceHeader';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const runs = '/api/nat-gateway/v1/runs';
const plans = '/api/nat-gateway/v1/plans';
const person = mockCredentials.user.header('user:default/ada');
const scaffolder = serviceHeader('plugin:scaffolder');
const accepted: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const denying = (...names: string[]) =>
  examplePolicy(({ name }) => ({
    result: names.includes(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
  }));

async function start(
  options: Partial<Parameters<typeof startNatGatewayBackend>[0]> & {
    readonly intercept?: (point: string) => Promise<void> | void;
    readonly cloud?: TestCloud;
  } = {},
) {
  const cloud =
    options.cloud ??
    new TestCloud({ '/network/s1': null, '/network/s2': null });
  const observed: string[] = [];
  const provider = createTestProvider({
    cloud,
    intercept: async point => {
      observed.push(point);
      await options.intercept?.(point);
    },
  });
  const { api } = await startNatGatewayBackend({
    providers: [provider],
    ...options,
  });
  const begin = (
    body: object = { spec: testDocument(), acknowledgement: accepted },
    authorization = person,
  ) => api.post(runs).set('Authorization', authorization).send(body);

  /** Follows a run, as the scaffolder does, until it has the state. */
  const follow = async (id: string, state: string) => {
    const messages: string[] = [];
    let after = 0;
    for (;;) {
      const { body }: { body: RunEventPage } = await api
        .get(`${runs}/${id}/events?after=${after}`)
        .set('Authorization', scaffolder);
      messages.push(...body.events.map(event => event.message));
      after = body.next;
      if (body.state === state) {
        return messages;
      }
      if (['succeeded', 'undone', 'failed', 'cancelled'].includes(body.state)) {
        throw new Error(`${body.state}, not ${state}: ${messages.join('\n')}`);
      }
    }
  };
  return { api, cloud, observed, begin, follow };
}

describe('plans over HTTP', () => {
  it('shows what would change and writes nothing, not even a run', async () => {
    const { api, cloud } = await start();

    const response = await api.post(plans).send({ spec: testDocument() });
    const listed = await api.get(runs);

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      violations: [],
      plan: {
        name: 'nat-a',
        requiredAcknowledgements: [{ kind: 'sourceAddressesChange' }],
      },
    });
    expect(cloud.writes).toEqual([]);
    expect(listed.body).toEqual({ items: [] });
  });

  it.each([
    ['of a rule', testDocument({ subnets: ['/network/s9'] }), 'subnet'],
    ['of a scope', testDocument({ account: 'nope' }), 'scope'],
    ['of a kind', { kind: 'Castle' }, 'kind'],
    ['of any shape', {}, 'kind'],
  ])('answers 200 with the violation %s', async (_, spec, rule) => {
    const { api } = await start();

    const response = await api.post(plans).send({ spec });

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      violations: [expect.objectContaining({ rule })],
    });
  });

  it('reads nothing from the cloud for who may not plan, and names the owner', async () => {
    const { api, observed } = await start({
      features: [denying('natGateway.plan')],
    });

    const response = await api.post(plans).send({ spec: testDocument() });

    expect(response.status).toBe(403);
    expect(response.body.error.message).toBe(
      'You may not plan nat-a in azure/one/subscription-1: it belongs to group:default/team-a. Ask them for the permission natGateway.plan.',
    );
    expect(observed).toEqual([]);
  });
});

describe('runs over HTTP', () => {
  it('runs what a person asks for, tells each step, and ends with the addresses', async () => {
    const { api, begin, follow, cloud } = await start();

    const started = await begin();
    const messages = await follow(started.body.id, 'succeeded');
    const ended = await api.get(`${runs}/${started.body.id}`);

    expect(started.status).toBe(201);
    expect(started.body.startedBy).toBe('user:default/ada');
    expect(messages.join('\n')).toContain('create-gateway:/gateway/nat-a');
    expect(ended.body).toMatchObject({
      state: 'succeeded',
      outputs: {
        gatewayName: 'nat-a',
        egressAddresses: [expect.any(String), expect.any(String)],
      },
      notUndone: [],
    });
    expect(cloud.resources.get('/network/s1')!.properties).toEqual({
      gatewayId: '/gateway/nat-a',
    });
  });

  it('answers 200 with the run that a key already has', async () => {
    const { api, begin, follow } = await start();
    const body = {
      spec: testDocument(),
      acknowledgement: accepted,
      idempotencyKey: 'task-1',
    };

    const first = await begin(body);
    await follow(first.body.id, 'succeeded');
    const second = await begin(body);

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect((await api.get(runs)).body.items).toHaveLength(1);
  });

  it('waits for a person to acknowledge new addresses', async () => {
    const { api, begin, follow } = await start();
    const started = await begin({
      spec: testDocument(),
      acknowledgement: { sourceAddressesChange: true },
    });
    const acknowledge = `${runs}/${started.body.id}/acknowledge`;
    await follow(started.body.id, 'awaitingAcknowledgement');

    const byService = await api
      .post(acknowledge)
      .set('Authorization', scaffolder);
    const byPerson = await api.post(acknowledge).set('Authorization', person);
    await follow(started.body.id, 'succeeded');

    expect(byService.status).toBe(403);
    expect(byService.body.error.message).toContain(
      "needs a person's credentials; plugin:scaffolder is none",
    );
    expect(byPerson.status).toBe(200);
  });

  describe('refuses, and writes nothing,', () => {
    it.each([
      [
        'what nobody acknowledged',
        { spec: testDocument(), acknowledgement: {} },
        400,
        'The source addresses of the subnets change.',
      ],
      [
        'another plan than the one on the screen',
        {
          spec: testDocument(),
          acknowledgement: { ...accepted, planHash: '0'.repeat(64) },
        },
        409,
        'The plan has changed since you saw it',
      ],
      [
        'a Spec that breaks a rule, in the words of the rule',
        {
          spec: testDocument({ subnets: ['/network/s8', '/network/s9'] }),
          acknowledgement: accepted,
        },
        400,
        'There is no subnet /network/s8.\nThere is no subnet /network/s9.',
      ],
      [
        'a scope that is not configured',
        {
          spec: testDocument({ account: 'nope' }),
          acknowledgement: accepted,
        },
        400,
        'The account nope is not configured.',
      ],
      [
        'a kind that no provider takes',
        { spec: { kind: 'Castle' }, acknowledgement: accepted },
        400,
        'Castle',
      ],
    ])('%s', async (_, body, status, message) => {
      const { api, begin, cloud } = await start();

      const response = await begin(body);

      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
      expect(cloud.writes).toEqual([]);
      expect((await api.get(runs)).body).toEqual({ items: [] });
    });

    it('a gateway of that name which is not ours', async () => {
      const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
      cloud.create('/gateway/nat-a', { properties: {}, tags: {} });
      const before = cloud.picture();
      const { begin } = await start({ cloud });

      const response = await begin();

      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(
        'There is a gateway nat-a that is not ours.',
      );
      expect(cloud.picture()).toEqual(before);
    });

    it('to take a subnet from another gateway, unless that was acknowledged', async () => {
      const cloud = new TestCloud({
        '/network/s1': '/gateway/old',
        '/network/s2': null,
      });
      const { begin, follow } = await start({ cloud });

      const refused = await begin();
      const writes = [...cloud.writes];
      const allowed = await begin({
        spec: testDocument(),
        acknowledgement: { ...accepted, replacedGateways: ['/gateway/old'] },
      });
      await follow(allowed.body.id, 'succeeded');

      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(
        'Subnets are taken from /gateway/old.',
      );
      expect(writes).toEqual([]);
      expect(allowed.status).toBe(201);
    });

    it('who has not the permission, before it reads the cloud, and audits the attempt', async () => {
      const auditor = mockServices.auditor.mock();
      const fail = jest.fn();
      auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
      const { begin, observed } = await start({
        features: [auditor.factory, denying('natGateway.apply')],
      });

      const response = await begin();

      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('group:default/team-a');
      expect(observed).toEqual([]);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'run-start',
          meta: { kind: 'TestNatGateway', name: 'nat-a' },
        }),
      );
      expect(fail).toHaveBeenCalledTimes(1);
    });

    it('who owns something else, when the policy answers with conditions', async () => {
      const { begin, observed } = await start({
        features: [
          examplePolicy(permission =>
            createNatGatewayConditionalDecision(permission, {
              anyOf: [
                natGatewayConditions.isOwner({
                  claims: ['group:default/team-b'],
                }),
                natGatewayConditions.inScope({ scopes: ['azure/two/x'] }),
              ],
            }),
          ),
        ],
      });

      expect((await begin()).status).toBe(403);
      expect(observed).toEqual([]);
    });

    it('a service, even one that may write', async () => {
      const { begin, observed } = await start({
        natGateway: {
          policy: {
            servicePrincipals: [
              {
                subject: 'external:ci',
                owners: ['group:default/team-a'],
                access: 'write',
              },
            ],
          },
        },
      });

      const answers = [
        await begin(undefined, serviceHeader('external:ci')),
        await begin(undefined, scaffolder),
      ];

      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      expect(answers[0].body.error.message).toContain(
        "Starting a run needs a person's credentials; external:ci is none",
      );
      expect(observed).toEqual([]);
    });

    it('anything while writes are frozen, with the reason', async () => {
      const { begin, cloud } = await start({
        natGateway: { policy: { writeFreeze: { reason: 'Quarter end.' } } },
      });

      const response = await begin();

      expect(response.status).toBe(503);
      expect(response.body.error.message).toContain('Quarter end.');
      expect(cloud.writes).toEqual([]);
    });
  });

  it('lists and shows only what the policy allows to see', async () => {
    const { api, begin } = await start({
      features: [denying('natGateway.read')],
    });
    const { id } = (await begin()).body;

    const listed = await api.get(runs);
    const shown = await api.get(`${runs}/${id}`);

    expect(listed.body).toEqual({ items: [] });
    expect(shown.status).toBe(403);
    expect(shown.body.error.message).toContain('group:default/team-a');
  });

  it('starts for who owns the scope, when the policy answers with conditions', async () => {
    const { begin } = await start({
      features: [
        examplePolicy(permission =>
          createNatGatewayConditionalDecision(
            permission,
            natGatewayConditions.isOwner({ claims: ['group:default/team-a'] }),
          ),
        ),
      ],
    });

    expect((await begin()).status).toBe(201);
  });

  describe('following and cancelling', () => {
    /** A cloud that does not finish its first write before it is told to. */
    const startSlowly = async () => {
      let letGo = () => {};
      const gate = new Promise<void>(resolve => {
        letGo = resolve;
      });
      const started = await start({
        intercept: point => (point.startsWith('settle') ? gate : undefined),
      });
      return { ...started, letGo };
    };

    it('is for the scaffolder, which knows the id', async () => {
      const { api, begin, follow, letGo, cloud } = await startSlowly();
      const { id } = (await begin()).body;

      const seen = await api
        .get(`${runs}/${id}`)
        .set('Authorization', scaffolder);
      const cancelled = await api
        .post(`${runs}/${id}/cancel`)
        .set('Authorization', scaffolder);
      letGo();
      await follow(id, 'undone');
      const listed = await api.get(runs).set('Authorization', scaffolder);

      expect([seen.status, cancelled.status]).toEqual([200, 200]);
      expect([...cloud.resources.keys()].sort()).toEqual([
        '/network/s1',
        '/network/s2',
      ]);
      expect(listed.body).toEqual({ items: [] });
    });

    it('is for no other service, unless the configuration maps it', async () => {
      const { api, begin, letGo } = await startSlowly();
      const { id } = (await begin()).body;
      const other = serviceHeader('external:other');

      const answers = [
        await api.get(`${runs}/${id}`).set('Authorization', other),
        await api.get(`${runs}/${id}/events`).set('Authorization', other),
        await api.post(`${runs}/${id}/cancel`).set('Authorization', other),
      ];
      letGo();

      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    });

    it('is for a service that the configuration lets write: cancel, but not acknowledge', async () => {
      const { api, begin, follow } = await start({
        natGateway: {
          policy: {
            servicePrincipals: [
              {
                subject: 'external:ops',
                scopes: ['azure/one/subscription-1'],
                access: 'write',
              },
            ],
          },
        },
      });
      const { id } = (
        await begin({
          spec: testDocument(),
          acknowledgement: { sourceAddressesChange: true },
        })
      ).body;
      await follow(id, 'awaitingAcknowledgement');
      const ops = serviceHeader('external:ops');

      const acknowledged = await api
        .post(`${runs}/${id}/acknowledge`)
        .set('Authorization', ops);
      const cancelled = await api
        .post(`${runs}/${id}/cancel`)
        .set('Authorization', ops);
      const messages = await follow(id, 'undone');

      expect([acknowledged.status, cancelled.status]).toEqual([403, 200]);
      expect(messages).toContain('external:ops cancelled the run');
    });

    it('answers 404 where there is no such run', async () => {
      const { api } = await start();

      const answers = [
        await api.get(`${runs}/nope`),
        await api.get(`${runs}/nope/events`),
        await api.post(`${runs}/nope/cancel`),
        await api.post(`${runs}/nope/acknowledge`),
      ];

      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    });
  });
});
