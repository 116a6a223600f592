import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { testDocument } from '../testing/testDocument';
import { examplePolicy } from '../tests/examplePolicy';
import { serviceHeader } from '../tests/serviceHeader';
import { startRunsBackend } from '../tests/startRunsBackend';

const runs = '/api/nat-gateway/v1/runs';
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

describe('runs over HTTP', () => {
  it('runs what a person asks for, tells each step, and ends with the addresses', async () => {
    const { api, begin, follow, cloud } = await startRunsBackend();

    const started = await begin();
    const messages = await follow(started.body.id, 'succeeded');
    const ended = await api.get(`${runs}/${started.body.id}`);

    expect(started.status).toBe(201);
    expect(started.body.startedBy).toBe('user:default/ada');
    expect(messages.join('\n')).toContain('create-gateway:/gateway/nat-a');
    expect(ended.body).toMatchObject({
      state: 'succeeded',
      outputs: {
        gateways: [
          {
            name: 'nat-a',
            egressAddresses: [expect.any(String), expect.any(String)],
          },
        ],
      },
      notUndone: [],
      undoSteps: [],
    });
    expect(cloud.resources.get('/network/s1')!.properties).toEqual({
      gatewayId: '/gateway/nat-a',
    });
  });

  it('answers 200 with the run that a key already has', async () => {
    const { api, begin, follow } = await startRunsBackend();
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
    const { api, begin, follow } = await startRunsBackend();
    const started = await begin({
      spec: testDocument(),
      acknowledgement: { sourceAddressesChange: true },
    });
    const acknowledge = `${runs}/${started.body.id}/acknowledge`;
    await follow(started.body.id, 'awaitingAcknowledgement');

    const byService = await api
      .post(acknowledge)
      .set('Authorization', scaffolder)
      .send({ seen: { reason: 'undo', addresses: [] } });
    const stale = await api
      .post(acknowledge)
      .set('Authorization', person)
      .send({ seen: { reason: 'undo', addresses: [] } });
    const unseen = await api.post(acknowledge).set('Authorization', person);
    const { reason, addresses } = (await api.get(`${runs}/${started.body.id}`))
      .body.pendingAcknowledgement;
    const byPerson = await api
      .post(acknowledge)
      .set('Authorization', person)
      .send({ seen: { reason, addresses } });
    await follow(started.body.id, 'succeeded');

    expect(byService.status).toBe(403);
    expect(byService.body.error.message).toContain(
      "needs a person's credentials; plugin:scaffolder is none",
    );
    expect(stale.status).toBe(409);
    expect(unseen.status).toBe(400);
    expect(byPerson.status).toBe(200);
  });

  it('refuses to cancel or retry a run that has ended', async () => {
    const { api, begin, follow } = await startRunsBackend();
    const { id } = (await begin()).body;
    await follow(id, 'succeeded');

    const cancelled = await api
      .post(`${runs}/${id}/cancel`)
      .set('Authorization', person);
    const retried = await api
      .post(`${runs}/${id}/retry`)
      .set('Authorization', person);
    const retriedByService = await api
      .post(`${runs}/${id}/retry`)
      .set('Authorization', scaffolder);

    expect(cancelled.status).toBe(409);
    expect(cancelled.body.error.message).toContain('has ended');
    expect(retried.status).toBe(409);
    expect(retriedByService.status).toBe(403);
  });

  it('lists and shows only what the policy lets the caller see', async () => {
    const { api, begin } = await startRunsBackend({
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
    const { begin } = await startRunsBackend({
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
});
