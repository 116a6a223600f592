import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { natGatewayPlanPermission } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { exampleCluster } from '../tests/exampleCluster';
import { examplePolicy } from '../tests/examplePolicy';
import { serviceHeader } from '../tests/serviceHeader';
import { startRunsBackend } from '../tests/startRunsBackend';

const base = '/api/nat-gateway/v1';
const platform = 'group:default/team-a';
const payments = 'group:default/payments';
const tags = { 'backstage-owner': payments };
const acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
  replacedGateways: ['/gateway/pay'],
};

/** Everybody plans; who has these claims changes what they own. */
const owning = (...claims: string[]) =>
  examplePolicy(permission =>
    permission.name === natGatewayPlanPermission.name
      ? { result: AuthorizeResult.ALLOW }
      : createNatGatewayConditionalDecision(
          permission,
          natGatewayConditions.isOwner({ claims }),
        ),
  );

/** A gateway of payments on the first of two subnets of the platform. */
function cloudOfPayments() {
  const cloud = new TestCloud({
    '/network/s1': '/gateway/pay',
    '/network/s2': null,
  });
  cloud.resources.set('/gateway/pay', {
    guid: 'guid of pay',
    properties: { idleTimeoutMinutes: 4, prefixIds: [] },
    tags,
  });
  return cloud;
}

function tag(cloud: TestCloud, id: string) {
  cloud.resources.set(id, { ...cloud.resources.get(id)!, tags });
}

describe('whose everything is that a plan touches', () => {
  it('keeps a writer of the scope from taking a subnet off the gateway of a team, in the plan and at the start', async () => {
    const cloud = cloudOfPayments();
    const { api, begin } = await startRunsBackend({
      cloud,
      features: [owning(platform)],
    });

    const planned = await api
      .post(`${base}/plans`)
      .send({ spec: testDocument() });
    const started = await begin({ spec: testDocument(), acknowledgement });

    const refusal = `You may not take a subnet from the NAT gateway /gateway/pay: it belongs to ${payments}. Ask them for the permission natGateway.apply.`;
    expect(planned.status).toBe(200);
    expect(planned.body.refusal.message).toBe(refusal);
    expect(planned.body.plan.touches).toContainEqual({
      resourceId: '/gateway/pay',
      name: '/gateway/pay',
      how: 'takenFrom',
      subject: expect.objectContaining({ ownerRef: payments }),
    });
    expect(started.status).toBe(403);
    expect(started.body.error.message).toBe(refusal);
    expect(started.body.error.wording.id).toBe('refusal.ownedBy');
    expect(cloud.writes).toEqual([]);
  });

  it('lets who may do both', async () => {
    const { api, begin, follow } = await startRunsBackend({
      cloud: cloudOfPayments(),
      features: [owning(platform, payments)],
    });

    const planned = await api
      .post(`${base}/plans`)
      .send({ spec: testDocument() });
    const started = await begin({ spec: testDocument(), acknowledgement });

    expect(planned.body).not.toHaveProperty('refusal');
    expect(started.status).toBe(201);
    await follow(started.body.id, 'succeeded');
  });

  it('lets a team change its own gateway in a scope of the platform, and the platform not', async () => {
    const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
    const clusters = [
      exampleCluster('aks-pay', {
        ways: [{ kind: 'loadBalancer', addresses: [] }],
        tags,
      }),
    ];
    let claims = [platform];
    const { begin, follow } = await startRunsBackend({
      cloud,
      clusters,
      features: [
        examplePolicy(permission =>
          createNatGatewayConditionalDecision(
            permission,
            natGatewayConditions.isOwner({ claims }),
          ),
        ),
      ],
    });
    const made = await begin({ spec: testDocument(), acknowledgement });
    await follow(made.body.id, 'succeeded');
    const change = {
      spec: testDocument({ idleTimeoutMinutes: 30 }),
      acknowledgement: {},
    };
    tag(cloud, '/gateway/nat-a');

    const byPlatform = await begin(change);
    claims = [payments];
    const byTeam = await begin(change);
    await follow(byTeam.body.id, 'succeeded');

    expect(byPlatform.status).toBe(403);
    expect(byPlatform.body.error.message).toContain(payments);
    expect(byTeam.status).toBe(201);
    expect(byTeam.body.subject.ownerRef).toBe(payments);
  });

  it('is judged on a plan without steps as well, which tells of a gateway', async () => {
    const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
    const { begin, follow } = await startRunsBackend({
      cloud,
      features: [owning(platform)],
    });
    const { body } = await begin({ spec: testDocument(), acknowledgement });
    await follow(body.id, 'succeeded');
    tag(cloud, '/gateway/nat-a');

    const again = await begin({
      spec: testDocument(),
      acknowledgement,
      idempotencyKey: 'again',
    });

    expect(again.status).toBe(403);
  });

  it('is read again before each step: what has become a team’s meanwhile is left alone', async () => {
    const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
    const { begin, follow, api } = await startRunsBackend({
      cloud,
      features: [owning(platform)],
      intercept: point => {
        if (point.startsWith('settle create-gateway')) {
          tag(cloud, '/network/s1');
        }
      },
    });

    const { body } = await begin({ spec: testDocument(), acknowledgement });
    await follow(body.id, 'undone');
    const { body: run } = await api
      .get(`${base}/runs/${body.id}`)
      .set('Authorization', serviceHeader('plugin:scaffolder'));

    expect(run.error).toMatchObject({
      code: 'NotAllowedError',
      message: expect.stringContaining(
        `/network/s1 (/network/s1) now belongs to ${payments}`,
      ),
    });
    expect(cloud.writes.join()).not.toContain('change /network/s1');
    expect(cloud.resources.has('/gateway/nat-a')).toBe(false);
  });

  it('is asked of who acknowledges, too', async () => {
    let claims = [platform, payments];
    const cloud = cloudOfPayments();
    const { api, begin, follow } = await startRunsBackend({
      cloud,
      features: [
        examplePolicy(permission =>
          createNatGatewayConditionalDecision(
            permission,
            natGatewayConditions.isOwner({ claims }),
          ),
        ),
      ],
    });
    const { body } = await begin({
      spec: testDocument(),
      acknowledgement: { ...acknowledgement, newAddressesUnseen: false },
    });
    await follow(body.id, 'awaitingAcknowledgement');
    claims = [platform];

    const response = await api
      .post(`${base}/runs/${body.id}/acknowledge`)
      .set('Authorization', mockCredentials.user.header('user:default/ada'))
      .send({ seen: { reason: 'newAddresses', addresses: [] } });

    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain(payments);
    const cancel = (seen: object) =>
      api
        .post(`${base}/runs/${body.id}/cancel`)
        .set('Authorization', mockCredentials.user.header('user:default/ada'))
        .send(seen);
    const { addresses } = (await cancel({})).body.error;
    await cancel({ seen: { addresses } });
    await follow(body.id, 'undone');
  });
});
