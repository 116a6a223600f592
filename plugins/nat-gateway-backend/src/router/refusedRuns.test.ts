import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { examplePolicy } from '../tests/examplePolicy';
import { serviceHeader } from '../tests/serviceHeader';
import { startRunsBackend } from '../tests/startRunsBackend';

const runs = '/api/nat-gateway/v1/runs';
const scaffolder = serviceHeader('plugin:scaffolder');
const accepted: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const denying = (...names: string[]) =>
  examplePolicy(({ name }) => ({
    result: names.includes(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
  }));

describe('the API refuses, and writes nothing,', () => {
  it.each([
    [
      'what was not acknowledged',
      { spec: testDocument(), acknowledgement: {} },
      400,
      'The source addresses of the subnets change.',
    ],
    [
      'what comes without any acknowledgement',
      { spec: testDocument() },
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
    const { api, begin, cloud } = await startRunsBackend();

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
    const { begin } = await startRunsBackend({ cloud });

    const response = await begin();

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(
      'There is a gateway nat-a that is not ours.',
    );
    expect(cloud.picture()).toEqual(before);
  });

  it('what another run is changing, and names that run for a link', async () => {
    const { begin, follow } = await startRunsBackend();
    const shown = {
      spec: testDocument(),
      acknowledgement: { sourceAddressesChange: true },
    };
    const first = await begin(shown);
    await follow(first.body.id, 'awaitingAcknowledgement');

    const response = await begin(shown);

    expect(response.status).toBe(409);
    expect(response.body.error).toMatchObject({
      name: 'ConflictError',
      runId: first.body.id,
      wording: { id: 'refusal.otherRunChanges' },
    });
  });

  it('to take a subnet from another gateway, unless that was acknowledged', async () => {
    const cloud = new TestCloud({
      '/network/s1': '/gateway/old',
      '/network/s2': null,
    });
    const { begin, follow } = await startRunsBackend({ cloud });

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
    const { begin, observed } = await startRunsBackend({
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
    const { begin, observed } = await startRunsBackend({
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
    const { begin, observed } = await startRunsBackend({
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
    const { begin, cloud } = await startRunsBackend({
      natGateway: { policy: { writeFreeze: { reason: 'Quarter end.' } } },
    });

    const response = await begin();

    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain('Quarter end.');
    expect(cloud.writes).toEqual([]);
  });
});
