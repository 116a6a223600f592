import { mockCredentials } from '@backstage/backend-test-utils';
import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeProviderContract } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { createMemoryProvider } from '../testing/createMemoryProvider';
import { memoryIds } from '../testing/memoryIds';
import { exampleEntity } from './exampleEntity';
import { serviceHeader } from './serviceHeader';
import { startNatGatewayBackend } from './startNatGatewayBackend';

describeProviderContract('a cloud of another shape', {
  start: async () => ({ provider: createMemoryProvider() }),
  usage: true,
});
describeProviderContract(
  'a cloud of another shape, with scopes that it discovers',
  {
    start: async () => ({
      provider: createMemoryProvider({
        units: async () => ['unit-1', 'unit-2'],
      }),
    }),
    discovery: true,
    usage: true,
  },
);

const v1 = '/api/nat-gateway/v1';
const shownAnswer = path.resolve(
  __dirname,
  '../../../nat-gateway/src/__testUtils__/egressOfAnotherCloud.json',
);

/** With the age of every moment in its place, so that two answers compare. */
const withAges = (body: {
  readonly freshness: { readonly observedAt: string };
}) =>
  JSON.parse(JSON.stringify(body), (_key, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? `${Math.round(
          (Date.parse(body.freshness.observedAt) - Date.parse(value)) / 60_000,
        )} minutes ago`
      : value,
  );

describe('a cloud of another shape, through the backend', () => {
  let api: Awaited<ReturnType<typeof startNatGatewayBackend>>['api'];
  beforeAll(async () => {
    ({ api } = await startNatGatewayBackend({
      providers: [createMemoryProvider()],
      entities: [
        ...['Prod', 'prod'].map((name, index) =>
          exampleEntity(`cluster-${index}`, {
            annotations: { 'memory.example/cluster': memoryIds.cluster(name) },
          }),
        ),
        ...Object.entries({
          fleet: memoryIds.fleet('workers'),
          subnet: memoryIds.subnet('a'),
          network: memoryIds.network,
        }).map(([kind, id]) =>
          exampleEntity(kind, {
            annotations: { [`memory.example/${kind}`]: id },
          }),
        ),
      ],
    }));
  });

  it('lists its unused addresses without a price, as it has none', async () => {
    const { body } = await api.get(`${v1}/unused-addresses`);
    expect(body.total).toEqual({ count: 1, addressCount: 1, costs: [] });
    expect(body.items).toEqual([expect.objectContaining({ kind: 'publicIp' })]);
    expect(body.items[0]).not.toHaveProperty('cost');
  });

  it('lists its gateways with what its own ceilings make of the figures', async () => {
    const { status, body } = await api.get(`${v1}/gateways`);

    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({
      name: 'nat-a',
      scope: { provider: 'memory', account: 'lab' },
      ownerRef: 'group:default/platform',
      zones: ['a'],
      status: 'healthy',
      kind: 'memoryZonal',
      container: { kind: 'network', name: 'net-1' },
      state: 'ready',
      cloudState: 'available',
      tcpIdleTimeout: { seconds: 350, basis: 'fixed' },
      parts: [
        { zone: 'a', health: 'healthy', role: 'active' },
        { zone: 'c', health: 'unhealthy', role: 'standby' },
      ],
      usage: { inventoryPorts: 64_512 },
    });
    const utilisationsOf = ({ usage }: (typeof body.items)[number]) =>
      usage.utilisations.map(
        (each: Record<string, unknown>) =>
          `${each.id}: ${each.used} of ${each.of}, ${each.basis}`,
      );
    // Its ceilings know no limit of connections.
    expect(utilisationsOf(body.items[0])).toEqual([
      'tableEntries: 6000 of 65536, measured',
      'packetsPerSecond: 1000 of 10000000, atMost',
      'portsOfOneDestination: 5667 of 55000, ifOneDestination',
      'connectionsOfOneDestination: 5500 of 55000, withoutCoolDown',
      'inventory: 5500 of 64512, reusable',
    ]);
    expect(utilisationsOf(body.items[1])).toEqual([
      'tableEntries: 60000 of 65536, measured',
      'packetsPerSecond: 1000 of 10000000, atMost',
    ]);
    expect(body.items[1].status).toBe('atRisk');
    expect(body.items[0].udpIdleTimeout).toBeUndefined();
  });

  it('tells clusters apart whose names differ by case alone, each with its zone’s gateway and advice', async () => {
    for (const [index, zone] of ['a', 'b'].entries()) {
      const { status, body } = await api.get(
        `${v1}/entities/resource/default/cluster-${index}/egress`,
      );

      expect([status, body.error]).toEqual([200, undefined]);
      expect(body).toMatchObject({
        state: 'collected',
        annotation: { name: 'memory.example/cluster' },
        provider: 'memory',
        cluster: { name: ['Prod', 'prod'][index] },
        gateways: [{ name: `nat-${zone}` }],
      });
      expect(body.findings.map(({ id }: { id: string }) => id)).toEqual([
        // The fuller table of the two.
        ...(zone === 'b' ? ['table-near'] : []),
        'single-zone',
      ]);
      expect(body.findings.at(-1)).toMatchObject({
        resourceId: memoryIds.gateway(zone),
        docUrl: 'https://memory.example/docs',
      });
    }
  });

  it.each([
    ['fleet', 'workers', ['nodePublicIps'], []],
    ['network', 'net-1', ['natGateway', 'natGateway'], ['nat-a', 'nat-b']],
  ])(
    'tells how its places go out: a %s',
    async (entity, name, ways, gateways) => {
      const { status, body } = await api.get(
        `${v1}/entities/resource/default/${entity}/egress`,
      );

      expect([status, body.error]).toEqual([200, undefined]);
      expect(body).toMatchObject({
        state: 'collected',
        annotation: { name: `memory.example/${entity}` },
        place: { name },
      });
      expect(
        body.place.ways.map(({ kind }: { readonly kind: string }) => kind),
      ).toEqual(ways);
      expect(
        body.gateways
          .map((each: { readonly name: string }) => each.name)
          .sort(),
      ).toEqual(gateways);
    },
  );

  it('answers what the tests of the card show: take the answer over where it differs', async () => {
    const { body } = await api.get(
      `${v1}/entities/resource/default/cluster-0/egress`,
    );
    expect(withAges(body)).toEqual(
      JSON.parse(readFileSync(shownAnswer, 'utf8')),
    );
  });

  it('lists its clusters, and tells a gateway by its id and the state of its scope', async () => {
    const { items } = (await api.get(`${v1}/gateways`)).body;
    const clusters = (await api.get(`${v1}/clusters`)).body.items;
    const [{ findings, ...gateway }] = items;
    const { id, name } = gateway;

    expect((await api.get(`${v1}/gateways/${id}`)).body).toEqual(gateway);
    expect(findings).toEqual([{ id: 'single-zone', severity: 'info' }]);
    expect(
      clusters.map((each: { name: string; gatewayIds: readonly string[] }) => [
        each.name,
        ...each.gatewayIds,
      ]),
    ).toEqual([
      ['Prod', id],
      ['prod', items[1].id],
    ]);
    expect(name).toBe('nat-a');
    expect((await api.get(`${v1}/health`)).body).toMatchObject({
      status: 'ok',
      scopes: [{ scope: 'memory/lab/123456789012' }],
    });
  });

  it('tells its addresses as a feed, with what changed', async () => {
    const { body: feed } = await api.get(`${v1}/addresses.json`);
    const { body: changes } = await api.get(`${v1}/changes`);
    const { text } = await api.get(`${v1}/addresses.txt`);

    const address = {
      cidr: '198.51.100.1/32',
      kind: 'publicIp',
      state: 'active',
      ownerRef: 'group:default/platform',
      region: 'mem-north',
      gateways: ['nat-a'],
    };
    expect(feed.addresses).toMatchObject([
      {
        cidr: '192.0.2.7/32',
        region: 'mem-north',
        gateways: [],
        clusters: [],
        places: ['workers'],
      },
      address,
      { cidr: '198.51.100.2/32', gateways: ['nat-b'] },
    ]);
    expect(text).toBe('192.0.2.7/32\n198.51.100.1/32\n198.51.100.2/32\n');
    expect(changes.items).toHaveLength(3);
    expect(changes.items).toContainEqual({
      at: feed.addresses[1].since,
      what: 'appeared',
      address: expect.objectContaining(address),
    });
  });

  it('asks for its annotation where an entity has none', async () => {
    const { body } = await api.post(
      `${v1}/entities/resource/default/cluster-9/egress/refresh`,
    );
    expect(body.error.name).toBe('NotFoundError');
    const refreshed = await api.post(
      `${v1}/entities/resource/default/cluster-0/egress/refresh`,
    );
    expect(refreshed.status).toBe(202);
  });

  it.each([
    ['choices', 'get', '/options/scopes', undefined],
    ['a plan', 'post', '/plans', { spec: { kind: 'MemoryFleet' } }],
    [
      'files',
      'post',
      '/files',
      { spec: { kind: 'MemoryFleet' }, format: 'terraform' },
    ],
    ['a run', 'post', '/runs', { spec: { kind: 'MemoryFleet' } }],
  ] as const)(
    'answers 501 with the reason to %s',
    async (_, verb, route, body) => {
      const response = await api[verb](`${v1}${route}`).send(body);

      expect(response.status).toBe(501);
      expect(response.body.error).toMatchObject({
        name: 'NotImplementedError',
        wording: { id: expect.stringMatching(/^refusal\./) },
      });
    },
  );
});

describe('scopes of a cloud that come and go, through the backend', () => {
  it('are found, collected, and told by health to those who may see them', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [
        createMemoryProvider({
          units: async () => ['unit-1'],
        }),
      ],
      natGateway: {
        policy: {
          servicePrincipals: [
            {
              subject: 'ci',
              scopes: ['memory/lab/unit-1'],
              access: 'read',
            },
          ],
        },
      },
    });
    const health = async (header: string) =>
      (await api.get(`${v1}/health`).set('Authorization', header)).body;
    const user = mockCredentials.user.header();
    const found = async () => {
      for (;;) {
        const body = await health(user);
        if (body.scopes.length > 1 && body.status !== 'starting') return body;
        await setTimeout(100);
      }
    };
    const scope = {
      scope: 'memory/lab/unit-1',
      observedAt: expect.any(String),
    };

    expect(await found()).toEqual({
      status: 'ok',
      problems: [],
      discoveries: [{ account: 'memory/lab', observedAt: expect.any(String) }],
      scopes: [
        { scope: 'memory/lab/123456789012', observedAt: expect.any(String) },
        scope,
      ],
    });
    // That its scope is not in the configuration is no problem.
    expect(await health(serviceHeader('ci'))).toEqual({
      status: 'ok',
      problems: [],
      scopes: [scope],
    });
    expect(await health(mockCredentials.none.header())).toEqual({
      status: 'ok',
    });
  });
});
