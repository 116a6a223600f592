import { testDocument } from '../testing/testDocument';
import { serviceHeader } from '../tests/serviceHeader';
import { startRunsBackend } from '../tests/startRunsBackend';

const runs = '/api/nat-gateway/v1/runs';
const scaffolder = serviceHeader('plugin:scaffolder');

describe('following and cancelling a run over HTTP', () => {
  /** A cloud that does not finish its first write before it is told to. */
  const startSlowly = async () => {
    let letGo = () => {};
    const gate = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const started = await startRunsBackend({
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
    expect(listed.status).toBe(403);
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
    const { api, begin, follow } = await startRunsBackend({
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
      .set('Authorization', ops)
      .send({ seen: { reason: 'newAddresses', addresses: [] } });
    const unseen = await api
      .post(`${runs}/${id}/cancel`)
      .set('Authorization', ops);
    const { addresses } = unseen.body.error;
    const cancelled = await api
      .post(`${runs}/${id}/cancel`)
      .set('Authorization', ops)
      .send({ seen: { addresses } });
    const messages = await follow(id, 'undone');

    expect([acknowledged.status, unseen.status, cancelled.status]).toEqual([
      403, 409, 200,
    ]);
    expect(unseen.body.error.message).toContain(addresses.join(', '));
    expect(messages).toContain('external:ops cancelled the run');
  });

  it('answers 404 where there is no such run', async () => {
    const { api } = await startRunsBackend();

    const answers = [
      await api.get(`${runs}/nope`),
      await api.get(`${runs}/nope/events`),
      await api.post(`${runs}/nope/cancel`),
      await api.post(`${runs}/nope/retry`),
      await api
        .post(`${runs}/nope/acknowledge`)
        .send({ seen: { reason: 'undo', addresses: [] } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([
      404, 404, 404, 404, 404,
    ]);
  });
});
