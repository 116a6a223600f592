import { startRunsBackend } from '../tests/startRunsBackend';
import { testDocument } from '../testing/testDocument';

const v1 = '/api/nat-gateway/v1';
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('requests that no client sends by accident', () => {
  let api: Awaited<ReturnType<typeof startRunsBackend>>['api'];
  let observed: readonly string[];
  beforeAll(async () => {
    ({ api, observed } = await startRunsBackend());
  });

  it.each([
    ['a name with a slash', '/entities/resource/default/a%2Fb/egress'],
    ['a name with a colon', '/entities/resource/default/a%3Ab/egress'],
    ['names that climb', '/entities/%2e%2e/by-uid/x/egress'],
    ['a dot for a name', '/entities/resource/default/%2e/egress'],
    ['a name with a NUL', '/entities/resource/default/a%00b/egress'],
    ['a broken escape', '/entities/resource/default/%E0%A4%A/egress'],
    // PostgreSQL takes no NUL in texts and no integer beyond 32 bits: it would be 500.
    ['a run id with a NUL', '/runs/a%00b'],
    ['a run id with a blank', '/runs/a%20b'],
    ['a place in the log beyond any', '/runs/x/events?after=2147483648'],
    ['a place in the log in full', '/runs/x/events?after=99999999999999999999'],
    ['a cursor of runs with a NUL', `/runs?cursor=${encoded('2026 \0')}`],
    ['a cursor of runs with junk', `/runs?cursor=${encoded("' or 1 = 1")}`],
    ['a cursor that is no base64', '/runs?cursor=*'],
    [
      'a cursor of gateways with a NUL',
      `/gateways?cursor=${encoded(JSON.stringify(['\0', 'b', 'c']))}`,
    ],
    [
      'a cursor of gateways with junk',
      `/gateways?cursor=${encoded('{"__proto__":[]}')}`,
    ],
    [
      'a cursor of consumers with a NUL',
      `/consumers?cursor=${encoded('\0\0\0')}`,
    ],
    ...['owner', 'scope', 'region', 'kind', 'finding', 'text'].map(filter => [
      `a filter of a NUL, ${filter}`,
      `/gateways?${filter}=%00`,
    ]),
    ['an owner with a NUL', '/addresses.txt?owner=group:default/%00'],
    ['an owner of clusters with a NUL', '/clusters?owner=group:default/%00'],
    ['two cursors', '/gateways?cursor=a&cursor=b'],
    ['an option that is none', '/options/__proto__'],
    [
      'an option asked for twice',
      '/options/subnets?account=one&subscriptionId=a&subscriptionId=b',
    ],
    [
      'an option of a NUL',
      '/options/subnets?account=one&subscriptionId=subscription-1&virtualNetworkId=%00',
    ],
  ])('are refused, such as %s', async (_, path) => {
    const response = await api.get(`${v1}${path}`);

    expect([path, response.status]).toEqual([path, 400]);
    expect(response.body.error.name).toBe('InputError');
    expect(response.body.error.stack).toBeUndefined();
  });

  it.each([
    ['a body of a megabyte', JSON.stringify({ spec: { x: 'y'.repeat(1e6) } })],
    ['half a body', '{"spec":'],
    ['a list for a Spec', '{"spec":[],"acknowledgement":{}}'],
    [
      'a prototype for a Spec',
      '{"spec":{"__proto__":{"kind":"TestNatGateway"}},"acknowledgement":{}}',
    ],
    [
      'an idempotency key with a NUL',
      JSON.stringify({
        spec: testDocument(),
        acknowledgement: { sourceAddressesChange: true },
        idempotencyKey: 'a\0b',
      }),
    ],
    [
      'an acknowledgement of something else',
      JSON.stringify({ spec: testDocument(), acknowledgement: { all: true } }),
    ],
  ])('are refused before anything is read, such as %s', async (_, body) => {
    const before = observed.length;
    const response = await api
      .post(`${v1}/runs`)
      .set('content-type', 'application/json')
      .send(body);

    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
    expect(observed).toHaveLength(before);
    expect((await api.get(`${v1}/runs`)).body).toEqual({ items: [] });
  });

  it.each(['/health/../gateways', '/health/%2e%2e/gateways', '/health/x'])(
    'find nothing behind the open door %s',
    async path => {
      const response = await api
        .get(`${v1}${path}`)
        .set('Authorization', 'Bearer nonsense');

      expect([401, 404]).toContain(response.status);
    },
  );
});
