import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  azureCloud,
  parseAzureNatGatewaySpec,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { insertRun } from '../database/runs/insertRun';
import { releaseRunResources } from '../database/runs/releaseRunResources';
import { insertRunResources } from '../database/runs/insertRunResources';
import { resourceKey } from '../database/snapshots/resourceKey';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { exampleCluster } from '../tests/exampleCluster';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleRun } from '../tests/exampleRun';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { exampleWay } from '../tests/exampleWay';
import { serviceHeader } from '../tests/serviceHeader';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const base = '/api/nat-gateway/v1/gateways';
const provider = () =>
  new ExampleProvider({
    observed: {
      gateways: [
        exampleGateway('nat-shop', {
          tags: { 'backstage-owner': 'group:default/shop' },
        }),
        exampleGateway('nat-platform'),
      ],
      clusters: [],
    },
  });
const ownerOnly = examplePolicy(permission =>
  createNatGatewayConditionalDecision(
    permission,
    natGatewayConditions.isOwner({ claims: ['group:default/shop'] }),
  ),
);

const databases = createTestDatabases({ about: 'logic' });
const [[databaseId]] = databases.eachSupportedId();

describe('clusters over HTTP', () => {
  const shop = { 'backstage-owner': 'group:default/shop' };
  const [open, closed] = [
    exampleGateway('nat-shop', { tags: shop, subnets: ['aks-nodes'] }),
    exampleGateway('nat-platform', { subnets: ['aks-nodes'] }),
  ];
  const through = ({ resourceId }: { readonly resourceId: string }) => ({
    kind: 'natGateway' as const,
    gatewayResourceId: resourceId.toUpperCase(),
  });
  const undecided = exampleCluster('aks-b', {
    tags: shop,
    ways: [{ kind: 'unknown' }],
  });
  const clusters = [
    exampleCluster('aks-a', {
      tags: shop,
      ways: [through(open), through(closed), through(open)],
    }),
    {
      ...undecided,
      waysWas: {
        ways: [exampleWay(through(open), undecided)],
        observedAt: '2026-11-20T12:00:00.000Z',
      },
    },
    exampleCluster('aks-c', { ways: [through(open)] }),
  ];
  const start = async (
    features: Parameters<typeof startNatGatewayBackend>[0]['features'] = [],
  ) => {
    const { api } = await startNatGatewayBackend({
      providers: [
        new ExampleProvider({
          observed: { gateways: [open, closed], clusters },
        }),
      ],
      features,
    });
    const { items } = (await api.get(base)).body;
    const names = Object.fromEntries(
      items.map(({ id, name }: { id: string; name: string }) => [id, name]),
    );
    return async (asked: string) => {
      const query = asked.replace(
        /nat-\w+/,
        wanted => Object.keys(names).find(id => names[id] === wanted) ?? wanted,
      );
      const { body } = await api.get(`/api/nat-gateway/v1/clusters${query}`);
      return {
        next: body.nextCursor,
        listed: body.items.map(
          (item: { name: string; gatewayIds: readonly string[] }) => [
            item.name,
            ...item.gatewayIds.map(id => names[id]),
          ],
        ),
      };
    };
  };

  it('are listed page by page, each with the gateways that it goes out through or went, while that cannot be read', async () => {
    const list = await start();
    const first = await list('?limit=2');

    expect(first.listed).toEqual([
      ['aks-a', 'nat-shop', 'nat-platform'],
      ['aks-b', 'nat-shop'],
    ]);
    expect(await list(`?cursor=${first.next}`)).toEqual({
      next: undefined,
      listed: [['aks-c', 'nat-shop']],
    });
  });

  it('are filtered and sorted as gateways are', async () => {
    const list = await start();
    const namesOf = async (query: string) =>
      (await list(query)).listed.map(([name]: readonly string[]) => name);
    expect(await namesOf('?text=AKS-B&region=westeurope')).toEqual(['aks-b']);
    expect(await namesOf('?finding=default-outbound-used')).toEqual([]);
    expect(await namesOf('?status=exhausted')).toEqual([]);
    expect(await namesOf('?sort=utilisation')).toHaveLength(3);
  });

  it('are those that go out through a gateway, not all on its subnets', async () => {
    const list = await start();
    const namesOf = async (query: string) =>
      (await list(query)).listed.map(([name]: readonly string[]) => name);
    expect(await namesOf('?gateway=nat-shop')).toEqual([
      'aks-a',
      'aks-b',
      'aks-c',
    ]);
    expect(await namesOf('?gateway=nat-platform')).toEqual(['aks-a']);
    expect(await namesOf(`?gateway=${'0'.repeat(32)}`)).toEqual([]);
    const closedTo = await start([ownerOnly]);
    expect((await closedTo('?gateway=nat-shop')).listed).toEqual([
      ['aks-a', 'nat-shop'],
      ['aks-b', 'nat-shop'],
    ]);
  });

  it('are those that the caller may see, and so are their gateways', async () => {
    const list = await start([ownerOnly]);

    expect((await list('')).listed).toEqual([
      ['aks-a', 'nat-shop'],
      ['aks-b', 'nat-shop'],
    ]);
  });
});

describe('gateways over HTTP', () => {
  it('needs credentials', async () => {
    const { api } = await startNatGatewayBackend({ providers: [provider()] });

    const response = await api
      .get(base)
      .set('Authorization', mockCredentials.none.header());

    expect(response.status).toBe(401);
  });

  it('lists what was collected, page by page', async () => {
    const { api } = await startNatGatewayBackend({ providers: [provider()] });

    const first = await api.get(`${base}?limit=1`);
    const second = await api.get(
      `${base}?limit=1&cursor=${first.body.nextCursor}`,
    );

    expect(first.body.items).toEqual([
      expect.objectContaining({
        name: 'nat-platform',
        ownerRef: 'group:default/platform',
        status: 'healthy',
        origin: 'foreign',
      }),
    ]);
    expect(second.body).toEqual({
      items: [
        expect.objectContaining({
          name: 'nat-shop',
          ownerRef: 'group:default/shop',
        }),
      ],
    });
  });

  it('filters, sorts and counts by what was judged, in what the caller may see', async () => {
    const named = [
      exampleGateway('nat-a', { failedConnections: 900 }),
      exampleGateway('nat-b', {
        tags: { 'backstage-owner': 'group:default/shop' },
      }),
      exampleGateway('nat-c', {
        failedConnections: 900,
        tags: { 'backstage-owner': 'group:default/shop' },
      }),
      {
        ...exampleGateway('nat-d'),
        region: 'northeurope',
        measurement: undefined,
      },
    ];
    const start = async (features: readonly (typeof ownerOnly)[]) => {
      const { api } = await startNatGatewayBackend({
        providers: [
          new ExampleProvider({ observed: { gateways: named, clusters: [] } }),
        ],
        features,
      });
      return {
        names: async (query: string) =>
          (await api.get(`${base}?${query}`)).body.items.map(
            ({ name }: { name: string }) => name,
          ),
        totals: async (query: string) =>
          (await api.get(`/api/nat-gateway/v1/gateway-totals?${query}`)).body,
        get: (query: string) => api.get(`${base}?${query}`),
        one: (id: string) => api.get(`${base}/${id}`),
      };
    };
    const all = await start([]);
    expect(await all.names('status=exhausted')).toEqual(['nat-a', 'nat-c']);
    expect(await all.names('status=exhausted&status=unknown')).toEqual([
      'nat-a',
      'nat-c',
      'nat-d',
    ]);
    expect(await all.names('finding=failed-connections')).toEqual([
      'nat-a',
      'nat-c',
    ]);
    expect(await all.names('owner=group:default/shop')).toEqual([
      'nat-b',
      'nat-c',
    ]);
    expect(await all.names('owner=none')).toEqual([]);
    expect(await all.names('owner=none&owner=group:default/shop')).toEqual([
      'nat-b',
      'nat-c',
    ]);
    expect(await all.names('region=northeurope')).toEqual(['nat-d']);
    expect(await all.names('kind=azureStandardV2')).toEqual([]);
    expect(await all.names('text=NAT-B')).toEqual(['nat-b']);
    expect(await all.names('text=%25')).toEqual([]);
    expect(await all.names('sort=status')).toEqual([
      'nat-a',
      'nat-c',
      'nat-d',
      'nat-b',
    ]);
    expect((await all.names('sort=utilisation')).at(-1)).toBe('nat-d');
    const first = await all.get('sort=status&limit=2');
    expect(
      await all.names(`sort=status&limit=2&cursor=${first.body.nextCursor}`),
    ).toEqual(['nat-d', 'nat-b']);
    const { body } = await all.get(`sort=name&cursor=${first.body.nextCursor}`);
    expect(body.error.message).toContain(
      'no cursor of this list sorted by name',
    );
    expect(await all.totals('')).toEqual({
      total: 4,
      groups: [
        { value: 'exhausted', count: 2 },
        { value: 'healthy', count: 1 },
        { value: 'unknown', count: 1 },
      ],
    });
    expect(await all.totals('groupBy=region&status=unknown')).toEqual({
      total: 1,
      groups: [{ value: 'northeurope', count: 1 }],
    });
    expect((await all.totals('groupBy=finding')).groups).toContainEqual({
      value: 'failed-connections',
      count: 2,
    });
    expect((await all.get('status=tired')).status).toBe(400);
    const { items } = (await all.get('sort=status')).body;
    expect(items[0].findings[0]).toEqual({
      id: 'failed-connections',
      severity: 'critical',
    });
    expect(items[2].findings).not.toContainEqual(
      expect.objectContaining({ id: 'failed-connections' }),
    );
    const { body: alone } = await all.one(items[0].id);
    expect(alone).not.toHaveProperty('findings');

    const shop = await start([ownerOnly]);
    expect(await shop.names('status=exhausted')).toEqual(['nat-c']);
    expect(await shop.totals('')).toEqual({
      total: 2,
      groups: [
        { value: 'exhausted', count: 1 },
        { value: 'healthy', count: 1 },
      ],
    });
  });

  it('answers 400 to a cursor that is none', async () => {
    const { api } = await startNatGatewayBackend({ providers: [provider()] });

    const response = await api.get(`${base}?cursor=2`);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('is no cursor of this list');
  });

  it('shows one gateway, and 404 where there is none', async () => {
    const { api } = await startNatGatewayBackend({ providers: [provider()] });
    const { items } = (await api.get(base)).body;
    const { findings, ...listed } = items[0];

    const found = await api.get(`${base}/${listed.id}`);
    const missing = await api.get(`${base}/${'0'.repeat(32)}`);

    expect(found.body).toEqual(listed);
    expect(findings).not.toEqual([]);
    expect(missing.status).toBe(404);
    expect(missing.body.error.message).toContain('No gateway has the id 000');
  });

  it('lists only what a conditional policy allows', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [provider()],
      features: [ownerOnly],
    });

    const { items } = (await api.get(base)).body;

    expect(items.map((item: { name: string }) => item.name)).toEqual([
      'nat-shop',
    ]);
  });

  it('names the owner to ask when one gateway is refused', async () => {
    const open = await startNatGatewayBackend({ providers: [provider()] });
    const [platform] = (await open.api.get(base)).body.items;
    const { api } = await startNatGatewayBackend({
      providers: [provider()],
      features: [ownerOnly],
    });

    const response = await api.get(`${base}/${platform.id}`);

    expect(response.status).toBe(403);
    expect(response.body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You may not see the gateway nat-platform: it belongs to group:default/platform. Ask them for the permission natGateway.read.',
    });
  });

  it('lists nothing when the policy denies', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [provider()],
      features: [examplePolicy(() => ({ result: AuthorizeResult.DENY }))],
    });

    expect((await api.get(base)).body).toEqual({ items: [] });
  });

  it('tells what a gateway carried to those who may see it, and refuses the others', async () => {
    const at = `${new Date().toISOString().slice(0, 13)}:00:00.000Z`;
    const [shop, platform] = [
      exampleGateway('nat-shop', {
        tags: { 'backstage-owner': 'group:default/shop' },
      }),
      exampleGateway('nat-platform'),
    ];
    const slices = [{ at, peakTcpConnections: 12, failedConnections: 0 }];
    const start = (
      features: Parameters<typeof startNatGatewayBackend>[0]['features'],
    ) =>
      startNatGatewayBackend({
        providers: [
          new ExampleProvider({
            observed: {
              gateways: [shop, platform],
              clusters: [],
              recentUsage: [shop, platform].map(({ resourceId }) => ({
                resourceId,
                slices,
              })),
            },
          }),
        ],
        features,
      });
    const idOf = ({ resourceId }: typeof shop) =>
      resourceKey(azureCloud, { resourceId });
    const { api } = await start([ownerOnly]);

    const seen = await api.get(`${base}/${idOf(shop)}/usage`);
    const refused = await api.get(`${base}/${idOf(platform)}/usage`);

    expect(seen.body).toEqual({ stepMinutes: 5, slices });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain('slices');
  });

  it('asks the cloud once for a period, and says so where the cloud tells none', async () => {
    const series = {
      stepMinutes: 60,
      slices: [
        {
          at: '2026-11-20T11:00:00.000Z',
          peakTcpConnections: 7,
          peakTcpAttemptsPerSecond: 2,
          peakUdpConnections: 9,
        },
      ],
      notRead: ['throughput' as const],
    };
    const telling = provider();
    const read = jest.fn(async () => series);
    const { api } = await startNatGatewayBackend({ providers: [telling] });
    const path = `${base}/${(await api.get(base)).body.items[0].id}/usage`;

    const without = await api.get(`${path}?period=week`);
    telling.usage = { read };
    const [first, second] = [
      await api.get(`${path}?period=week`),
      await api.get(`${path}?period=week`),
    ];
    const wrong = await api.get(`${path}?period=year`);

    expect(without.status).toBe(501);
    const [slice] = series.slices;
    expect(first.body).toEqual({
      ...series,
      // Each new connection may hold its port for 65 s.
      slices: [{ ...slice, portsInUseAtMost: 7 + 2 * 65 }],
      ceilings: { bitsPerSecondEachWay: 25e9, packetsPerSecond: 5_000_000 },
    });
    expect(second.body).toEqual(first.body);
    expect(read).toHaveBeenCalledTimes(1);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/period.*hour, day, week, month/);
  });

  describe('adopting', () => {
    const withGuid = (name: string, tags: Record<string, string> = {}) => ({
      ...exampleGateway(name, { tags }),
      facts: { resourceGuid: `guid-${name}` },
    });
    const start = async (
      features: Parameters<typeof startNatGatewayBackend>[0]['features'] = [],
    ) => {
      const adoptable = new ExampleProvider({
        observed: {
          gateways: [
            withGuid('nat-shop', {
              'backstage-owner': 'group:default/shop',
              team: 'shop',
            }),
            withGuid('nat-terraform', { ManagedBy: 'Terraform 1.9' }),
            exampleGateway('nat-unread'),
          ],
          clusters: [],
        },
      });
      const specs = {} as NonNullable<NatGatewayProvider['specs']>;
      const { api } = await startNatGatewayBackend({
        providers: [Object.assign(adoptable, { specs })],
        features,
      });
      const { items } = (await api.get(base)).body;
      const idOf = (wanted: string) =>
        items.find(({ name }: { name: string }) => name === wanted)?.id;
      return {
        api,
        adopt: (name: string) => api.post(`${base}/${idOf(name)}/adopt`),
        release: (name: string) => api.post(`${base}/${idOf(name)}/release`),
      };
    };

    it('lets runs change a gateway, says what it is as a Spec, and is audited', async () => {
      const auditor = mockServices.auditor.mock();
      const success = jest.fn();
      auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
      const { api, adopt } = await start([auditor.factory]);

      const { status, body } = await adopt('nat-shop');

      expect(status).toBe(200);
      expect(body.gateway).toMatchObject({
        name: 'nat-shop',
        origin: 'adopted',
      });
      expect(parseAzureNatGatewaySpec(body.document)).toMatchObject({
        spec: {
          metadata: { name: 'nat-shop' },
          spec: {
            resourceGroup: 'rg-shop',
            gateways: [
              {
                zone: '1',
                addresses: [
                  {
                    resourceIds: [expect.stringContaining('ippre-nat-shop')],
                  },
                ],
                tags: { team: 'shop' },
              },
            ],
          },
        },
      });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'gateway-adopt' }),
      );
      expect(success).toHaveBeenCalledWith({
        meta: { resourceId: body.gateway.resourceId },
      });
      expect((await adopt('nat-shop')).status).toBe(200);
      const { items } = (await api.get(base)).body;
      expect(
        items.map((each: { origin: string }) => each.origin).sort(),
      ).toEqual(['adopted', 'foreign', 'foreign']);
    });

    it('can be given back, which is audited, but not while a run changes the gateway', async () => {
      const auditor = mockServices.auditor.mock();
      auditor.createEvent.mockResolvedValue({
        success: jest.fn(),
        fail: jest.fn(),
      });
      const knex = await databases.init(databaseId);
      const { adopt, release } = await start([
        auditor.factory,
        mockServices.database.factory({ knex }),
      ]);
      const { gateway } = (await adopt('nat-shop')).body;
      const run = {
        ...exampleRun,
        subject: { provider: 'azure', scope: scopeKey(gateway.scope) },
        acknowledged: [],
        document: {},
      } as const;
      await knex.transaction(async trx => {
        await insertRun(trx, { run });
        await insertRunResources(trx, {
          idKey: azureCloud.idKey,
          runId: run.id,
          claimed: [gateway.resourceId],
          touched: [],
        });
      });
      const refused = await release('nat-shop');
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain(run.id);

      await knex.transaction(trx =>
        releaseRunResources(trx, { runId: run.id }),
      );
      const { status, body } = await release('nat-shop');
      expect(status).toBe(200);
      expect(body).toMatchObject({ name: 'nat-shop', origin: 'foreign' });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'gateway-release' }),
      );
      expect((await release('nat-shop')).status).toBe(200);
    });

    it('tells of one gateway what the newest run declared, and of a list nothing', async () => {
      const knex = await databases.init(databaseId);
      const { api, adopt } = await start([
        mockServices.database.factory({ knex }),
      ]);
      const { gateway, document } = (await adopt('nat-shop')).body;
      const one = () => api.get(`${base}/${gateway.id}`);
      expect((await one()).body).not.toHaveProperty('declared');

      const [entry] = document.spec.gateways;
      const { spec } = document;
      await knex.transaction(async trx => {
        const run = {
          ...exampleRun,
          name: 'nat-shop',
          subject: { provider: 'azure', scope: scopeKey(gateway.scope) },
          state: 'succeeded',
          acknowledged: [],
          document: {
            ...document,
            spec: { ...spec, gateways: [{ ...entry, idleTimeoutMinutes: 10 }] },
          },
        } as const;
        await insertRun(trx, { run });
        await insertRunResources(trx, {
          idKey: azureCloud.idKey,
          runId: run.id,
          claimed: [],
          touched: [gateway.resourceId],
        });
      });

      expect((await one()).body.declared).toMatchObject({
        name: 'nat-shop',
        idleTimeoutMinutes: 10,
      });
      expect(JSON.stringify((await api.get(base)).body)).not.toContain(
        'declared',
      );
    });

    it.each([
      [
        'another tool manages',
        'nat-terraform',
        'Terraform manages the gateway nat-terraform (ManagedBy=Terraform 1.9)',
      ],
      ['was not read', 'nat-unread', 'refresh it'],
    ])('is refused for what %s', async (_, name, words) => {
      const { adopt } = await start();

      const { status, body } = await adopt(name);

      expect(status).toBe(409);
      expect(body.error.message).toContain(words);
    });

    it('is refused without the permission on it', async () => {
      const { adopt } = await start([
        examplePolicy(permission =>
          permission.name === 'natGateway.read'
            ? { result: AuthorizeResult.ALLOW }
            : createNatGatewayConditionalDecision(
                permission,
                natGatewayConditions.isOwner({
                  claims: ['group:default/payments'],
                }),
              ),
        ),
      ]);

      const { status, body } = await adopt('nat-shop');

      expect(status).toBe(403);
      expect(body.error.message).toContain('natGateway.apply');
    });
  });

  describe('refresh', () => {
    it('is accepted without a body, and audited', async () => {
      const auditor = mockServices.auditor.mock();
      const success = jest.fn();
      auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
      const { api } = await startNatGatewayBackend({
        providers: [provider()],
        features: [auditor.factory],
      });
      const { items } = (await api.get(base)).body;

      const response = await api.post(`${base}/${items[0].id}/refresh`);

      expect(response.status).toBe(202);
      expect(response.text).toBe('');
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'gateway-refresh',
          meta: { gatewayId: items[0].id },
        }),
      );
      expect(success).toHaveBeenCalledTimes(1);
    });

    it('is refused without the permission, and the attempt is audited', async () => {
      const auditor = mockServices.auditor.mock();
      const fail = jest.fn();
      auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
      const { api } = await startNatGatewayBackend({
        providers: [provider()],
        features: [
          auditor.factory,
          examplePolicy(({ name }) => ({
            result:
              name === 'natGateway.read'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
        ],
      });
      const { items } = (await api.get(base)).body;

      const response = await api.post(`${base}/${items[0].id}/refresh`);

      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('natGateway.refresh');
      expect(fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotAllowedError' }),
      });
    });
  });

  describe('for a service', () => {
    const ci = serviceHeader('external:ci');

    it('refuses a service that the configuration does not name, with the key to set', async () => {
      const { api } = await startNatGatewayBackend({ providers: [provider()] });
      const { items } = (await api.get(base)).body;

      const list = await api.get(base).set('Authorization', ci);
      const one = await api
        .get(`${base}/${items[0].id}`)
        .set('Authorization', ci);

      expect(list.status).toBe(403);
      expect(list.body.error.message).toContain(
        "'external:ci' has no access to NAT gateways",
      );
      expect(list.body.error.message).toContain(
        'natGateway.policy.servicePrincipals',
      );
      expect(one.status).toBe(403);
    });

    it('shows what the configuration maps it to, and refreshes only with write', async () => {
      const { api } = await startNatGatewayBackend({
        providers: [provider()],
        natGateway: {
          policy: {
            servicePrincipals: [
              {
                subject: 'external:ci',
                owners: ['group:default/shop'],
                access: 'read',
              },
            ],
          },
        },
      });

      const list = await api.get(base).set('Authorization', ci);
      const refresh = await api
        .post(`${base}/${list.body.items[0].id}/refresh`)
        .set('Authorization', ci);

      expect(
        list.body.items.map((item: { name: string }) => item.name),
      ).toEqual(['nat-shop']);
      expect(refresh.status).toBe(403);
    });
  });
});
