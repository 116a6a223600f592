import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  azureCloud,
  type CloudDescription,
  type Cluster,
  type CollectionHealth,
  type NatGateway,
  type NatGatewayPageOptions,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { aCluster } from './__testUtils__/aCluster';
import { aGateway } from './__testUtils__/aGateway';
import { readProviderConfig } from './config/readProviderConfig';
import { NatGatewayEntityProvider } from './NatGatewayEntityProvider';

/** A cloud of another shape than Azure's. */
const anotherCloud: CloudDescription = {
  ...azureCloud,
  id: 'memory',
  annotations: (['gateway', 'cluster'] as const).map(names => ({
    key: `memory.example/${names}`,
    names,
    problemOf: () => undefined,
  })),
  idKey: resourceId => resourceId,
};

const collected: CollectionHealth = {
  status: 'ok',
  scopes: ['s-1', 's-2'].map(id => ({
    scope: `azure/test/${id}`,
    observedAt: '2026-11-30T12:00:00.000Z',
  })),
};

/** The provider between a backend that answers what a test says, and a catalog in memory. */
async function bench(
  natGateway: { readonly clusters?: boolean; readonly system?: string } = {},
  { entities = [] }: { readonly entities?: readonly Entity[] } = {},
) {
  const state = {
    health: collected,
    gateways: [] as readonly NatGateway[],
    clusters: [] as readonly Cluster[],
    entities: [...entities],
    /** Answers before this page; then the backend fails. */
    failsAtPage: Infinity,
  };
  const mutations: EntityProviderMutation[] = [];
  const logger = mockServices.logger.mock();
  const page = <Item>(
    items: readonly Item[],
    { cursor = '0', limit = 50 }: NatGatewayPageOptions = {},
  ) => {
    const start = Number(cursor);
    if (start / limit >= state.failsAtPage) throw new Error('socket hang up');
    const end = start + limit;
    return {
      items: items.slice(start, end),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  };
  const provider = new NatGatewayEntityProvider({
    ...readProviderConfig(
      mockServices.rootConfig({
        data: { catalog: { providers: { natGateway } } },
      }),
    ),
    clouds: [azureCloud, anotherCloud],
    auth: mockServices.auth({ pluginId: 'catalog' }),
    catalog: {
      getEntitiesByRefs: (request, options) =>
        catalogServiceMock({ entities: state.entities }).getEntitiesByRefs(
          request,
          options,
        ),
      streamEntities: (request, options) =>
        catalogServiceMock({ entities: state.entities }).streamEntities(
          request,
          options,
        ),
    },
    logger,
    api: {
      getHealth: async () => state.health,
      listGateways: async options => page(state.gateways, options),
      listClusters: async options => page(state.clusters, options),
    },
  });
  await provider.connect({
    applyMutation: async mutation => {
      mutations.push(mutation);
      const given =
        mutation.type === 'full' ? mutation.entities : mutation.added;
      const refs = new Set(
        mutation.type === 'full'
          ? []
          : mutation.removed.map(each =>
              'entityRef' in each ? each.entityRef : '',
            ),
      );
      for (const { entity } of given) {
        refs.add(`resource:default/${entity.metadata.name}`);
      }
      state.entities = [
        ...state.entities.filter(
          ({ metadata }) => !refs.has(`resource:default/${metadata.name}`),
        ),
        ...given.map(({ entity }) => entity),
      ];
    },
    refresh: async () => {},
  });
  return {
    state,
    logger,
    async run(): Promise<EntityProviderMutation | undefined> {
      const before = mutations.length;
      await provider.run();
      return mutations[before];
    },
  };
}

const countsOf = (mutation?: EntityProviderMutation) =>
  mutation?.type === 'delta'
    ? { added: mutation.added.length, removed: mutation.removed.length }
    : { full: mutation?.entities.length };
const namesOf = (mutation?: EntityProviderMutation) =>
  (mutation?.type === 'delta' ? mutation.added : mutation?.entities ?? []).map(
    ({ entity }) => entity.metadata.name,
  );

const cluster = (name: string, id: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.com/a.yaml',
      ...(id && { 'azure.com/aks-cluster-id': id }),
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'shop' },
});

describe('NatGatewayEntityProvider', () => {
  it('emits 2,000 gateways once, and then only what changed', async () => {
    const { state, run } = await bench();
    state.gateways = Array.from({ length: 2_000 }, (_, at) =>
      aGateway(`nat-${at % 500}`, {
        resourceGroup: `rg-${Math.floor(at / 500)}`,
      }),
    );
    const full = await run();
    expect(countsOf(full)).toEqual({ full: 2_000 });
    expect(new Set(namesOf(full)).size).toBe(2_000);
    expect(namesOf(full).filter(name => /^nat-\d+$/.test(name))).toHaveLength(
      500,
    );

    expect(countsOf(await run())).toEqual({ added: 0, removed: 0 });

    const [, owned, ...rest] = state.gateways;
    state.gateways = [
      { ...owned, ownerRef: 'group:default/payments', status: 'exhausted' },
      ...rest.map((each, at) =>
        at < 100 ? { ...each, status: 'atRisk' as const } : each,
      ),
      aGateway('nat-new'),
    ];
    expect(countsOf(await run())).toEqual({ added: 2, removed: 1 });
  });

  it('tells a gateway with its owner, its annotation and the clusters that go out through it, found by theirs', async () => {
    const gateway = {
      ...aGateway('nat-shop', { ownerRef: 'group:default/shop' }),
      consoleUrl: 'https://portal.azure.com/#resource/nat-shop',
    };
    const known = aCluster('aks-shop', { through: [gateway] });
    const { state, run } = await bench(
      { system: 'network' },
      {
        entities: [cluster('cluster-of-shop', known.resourceId.toUpperCase())],
      },
    );
    state.gateways = [gateway];
    state.clusters = [known, aCluster('aks-other', { through: [gateway] })];

    expect(await run()).toEqual({
      type: 'full',
      entities: [
        {
          locationKey: 'nat-gateway',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              namespace: 'default',
              name: 'nat-shop',
              title: 'nat-shop',
              description: 'rg-shop in westeurope',
              annotations: {
                'backstage.io/managed-by-location':
                  'nat-gateway:azure/test/s-1',
                'backstage.io/managed-by-origin-location':
                  'nat-gateway:azure/test/s-1',
                'azure.com/nat-gateway-id': gateway.resourceId,
              },
              links: [{ url: gateway.consoleUrl, title: 'Azure portal' }],
            },
            spec: {
              type: 'nat-gateway',
              owner: 'group:default/shop',
              system: 'system:default/network',
              dependencyOf: ['resource:default/cluster-of-shop'],
            },
          },
        },
      ],
    });
  });

  it('emits the clusters that no other source has, when the configuration asks for it', async () => {
    const gateway = aGateway('nat-shop');
    const [known, unknown] = ['aks-known', 'aks-unknown'].map(name =>
      aCluster(name, { through: [gateway] }),
    );
    const { state, run } = await bench(
      { clusters: true },
      {
        entities: [
          cluster('cluster-a', known.resourceId),
          // Another thing with the name of the other cluster.
          cluster('aks-unknown', ''),
        ],
      },
    );
    state.gateways = [gateway];
    state.clusters = [known, unknown];
    const name = `aks-unknown-${unknown.id.slice(0, 8)}`;

    const first = await run();
    expect(namesOf(first)).toEqual(['nat-shop', name]);
    expect(first).toMatchObject({
      entities: [
        {
          entity: {
            spec: {
              owner: 'unknown',
              dependencyOf: [
                `resource:default/${name}`,
                'resource:default/cluster-a',
              ],
            },
          },
        },
        {
          entity: {
            metadata: {
              title: 'aks-unknown (rg-shop)',
              annotations: { 'azure.com/aks-cluster-id': unknown.resourceId },
            },
            spec: { type: 'kubernetes-cluster', owner: 'group:default/shop' },
          },
        },
      ],
    });

    // A team registers it.
    state.entities.push(cluster('cluster-b', unknown.resourceId));
    expect(await run()).toMatchObject({
      added: [
        {
          entity: {
            spec: {
              dependencyOf: [
                'resource:default/cluster-a',
                'resource:default/cluster-b',
              ],
            },
          },
        },
      ],
      removed: [{ entityRef: `resource:default/${name}` }],
    });
  });

  it('tells the resources of a cloud whose ids differ by case alone apart', async () => {
    const ofAnother = <T extends Cluster | NatGateway>(
      resource: T,
      id: string,
    ): T => ({
      ...resource,
      id: id.padEnd(32, '0'),
      resourceId: `mem:${resource.name}`,
      scope: { provider: 'memory', account: 'lab', id: 's-1' },
    });
    const { state, run } = await bench({ clusters: true });
    const gateways = ['nat-a', 'Nat-A'].map((name, at) =>
      ofAnother(aGateway(name), `a${at}`),
    );
    state.gateways = gateways;
    state.clusters = ['prod', 'Prod'].map((name, at) =>
      ofAnother(aCluster(name, { through: [gateways[at]] }), `c${at}`),
    );

    const first = await run();
    expect(namesOf(first)).toEqual([
      'nat-a',
      expect.stringMatching(/^nat-a-a1/),
      'prod',
      expect.stringMatching(/^prod-c1/),
    ]);
    expect(first).toMatchObject({
      entities: ['mem:nat-a', 'mem:Nat-A', 'mem:prod', 'mem:Prod'].map(id => ({
        entity: {
          metadata: {
            annotations: {
              [`memory.example/${/nat/i.test(id) ? 'gateway' : 'cluster'}`]: id,
            },
          },
        },
      })),
    });
    expect(countsOf(await run())).toEqual({ added: 0, removed: 0 });
  });

  it('takes nothing away when a page cannot be read, and says so', async () => {
    const { state, run, logger } = await bench();
    state.gateways = Array.from({ length: 450 }, (_, at) =>
      aGateway(`nat-${at}`),
    );
    await run();
    state.failsAtPage = 2;

    expect(await run()).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not read NAT gateways, so the catalog keeps what it has: socket hang up',
    );
    state.failsAtPage = Infinity;
    expect(countsOf(await run())).toEqual({ added: 0, removed: 0 });
  });

  it('takes nothing away of a scope that the backend has not collected yet, e.g. with a new database', async () => {
    const before = await bench();
    before.state.gateways = [
      aGateway('nat-a'),
      aGateway('nat-b', { subscriptionId: 's-2' }),
      aGateway('nat-c', { subscriptionId: 's-2' }),
    ];
    await before.run();
    // The process starts anew, and so did the backend: it has collected one of the scopes.
    const { state, run } = await bench({}, before.state);
    state.gateways = [aGateway('nat-d')];
    const [{ observedAt, ...uncollected }, seen] = [
      collected.scopes![1],
      collected.scopes![0],
    ];
    state.health = { status: 'degraded', scopes: [seen, uncollected] };
    expect(await run()).toMatchObject({
      type: 'delta',
      removed: [{ entityRef: 'resource:default/nat-a' }],
    });

    state.health = collected;
    state.gateways = [
      aGateway('nat-d'),
      aGateway('nat-b', { subscriptionId: 's-2' }),
    ];
    expect(await run()).toMatchObject({
      type: 'delta',
      added: [{ entity: { metadata: { name: 'nat-b' } } }],
      removed: [{ entityRef: 'resource:default/nat-c' }],
    });
  });

  it('keeps names that the catalog shows, also in another process', async () => {
    const plain = aGateway('nat-weu', { resourceGroup: 'rg-b' });
    const first = await bench();
    first.state.gateways = [plain];
    await first.run();

    const second = await bench({}, first.state);
    second.state.gateways = [
      plain,
      aGateway('nat-weu', { resourceGroup: 'rg-a' }),
      aGateway('nat-weu', { resourceGroup: 'rg-c' }),
    ];
    const names = namesOf(await second.run());
    expect(names[0]).toBe('nat-weu');
    expect(names.slice(1)).toEqual([
      expect.stringMatching(/^nat-weu-[0-9a-f]{8}$/),
      expect.stringMatching(/^nat-weu-[0-9a-f]{8}$/),
    ]);
  });

  it('gives nothing twice to a catalog that is still at work on it', async () => {
    const { state, run } = await bench();
    state.gateways = ['nat-a', 'nat-b', 'nat-c'].map(name => aGateway(name));
    await run();
    const all = state.entities;
    const runWith = async (shown: number) => {
      state.entities = all.slice(0, shown);
      return countsOf(await run());
    };

    expect(await runWith(1)).toEqual({ added: 0, removed: 0 });
    expect(await runWith(2)).toEqual({ added: 0, removed: 0 });
    // Nothing more comes: it was taken away.
    expect(await runWith(2)).toEqual({ added: 1, removed: 0 });
  });

  it('gives back what another process took away', async () => {
    const { state, run } = await bench();
    state.gateways = [aGateway('nat-a'), aGateway('nat-b')];
    await run();
    await run();
    state.entities = state.entities.slice(1);

    expect(await run()).toMatchObject({
      added: [{ entity: { metadata: { name: 'nat-a' } } }],
      removed: [],
    });
  });

  it.each([
    [
      'is refused',
      async ({ state }: Awaited<ReturnType<typeof bench>>) => {
        const response = new Response(
          JSON.stringify({
            error: {
              name: 'NotAllowedError',
              message:
                "The service principal 'plugin:catalog' has no access: add it to natGateway.policy.servicePrincipals",
            },
            response: { statusCode: 403 },
          }),
          { status: 403, headers: { 'content-type': 'application/json' } },
        );
        const error = await ResponseError.fromResponse(response);
        Object.defineProperty(state, 'gateways', {
          get: () => {
            throw error;
          },
        });
      },
    ],
    [
      'sees no scope',
      async ({ state }: Awaited<ReturnType<typeof bench>>) => {
        state.gateways = [];
        state.health = { status: 'ok', problems: [], scopes: [] };
      },
    ],
  ])(
    'keeps everything and names the key to set when it %s',
    async (_, deny) => {
      const started = await bench();
      started.state.gateways = [aGateway('nat-a')];
      await started.run();
      await deny(started);

      expect(await started.run()).toBeUndefined();
      expect(started.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('natGateway.policy.servicePrincipals'),
      );
    },
  );
});

describe('the configuration', () => {
  it.each([
    [{ namespace: 'Default!' }, "namespace is 'Default!'"],
    [{ system: 'system:' }, "system is 'system:'"],
  ])('%p is refused, with the way out', (natGateway, words) => {
    expect(() =>
      readProviderConfig(
        mockServices.rootConfig({
          data: { catalog: { providers: { natGateway } } },
        }),
      ),
    ).toThrow(`catalog.providers.natGateway.${words}`);
  });

  it('of the schedule holds, except that each process has its own', () => {
    expect(
      readProviderConfig(
        mockServices.rootConfig({
          data: {
            catalog: {
              providers: {
                natGateway: {
                  schedule: {
                    frequency: { minutes: 1 },
                    timeout: { minutes: 2 },
                    scope: 'global',
                  },
                },
              },
            },
          },
        }),
      ).schedule,
    ).toMatchObject({ frequency: { minutes: 1 }, scope: 'local' });
  });
});
