import { isDeepStrictEqual } from 'node:util';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import natGatewayPlugin from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  natGatewayProvidersExtensionPoint,
  type NatGatewayProvider,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { aCluster } from './__testUtils__/aCluster';
import { aGateway } from './__testUtils__/aGateway';
import natGatewayCatalogModule from './index';

// A catalog and a backend with their migrations.
jest.setTimeout(60_000);

const {
  id: _id,
  origin: _origin,
  status: _status,
  ...gateway
} = aGateway('nat-shop');
const { scope } = gateway;
const [known, unknown] = ['aks-known', 'aks-unknown'].map(name => {
  const { id, gatewayIds, ownerRef, ...cluster } = aCluster(name, {
    through: [],
  });
  return {
    ...cluster,
    subnets: [],
    zones: [],
    tags: {},
    ways: [
      {
        kind: 'natGateway' as const,
        gatewayResourceId: gateway.resourceId,
        pools: [],
        subnets: [],
        addresses: [],
        reason: '',
        notRead: [],
      },
    ],
  };
});
const entityOf = (
  { resourceId }: typeof known,
  { name }: { readonly name: string },
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'test:clusters',
      'backstage.io/managed-by-origin-location': 'test:clusters',
      'azure.com/aks-cluster-id': resourceId.toLowerCase(),
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'shop' },
});

async function start() {
  const provider: NatGatewayProvider = {
    description: azureCloud,
    scopes: [{ scope, ownerRef: 'group:default/platform' }],
    collect: async () => ({
      scope,
      collectedAt: new Date().toISOString(),
      gateways: [gateway],
      clusters: [known, unknown],
      gaps: [],
    }),
  };
  let clusters: EntityProviderConnection | undefined;
  const register = async (entity: Entity) =>
    clusters?.applyMutation({
      type: 'delta',
      added: [{ entity, locationKey: 'test' }],
      removed: [],
    });
  const scheduler = mockServices.scheduler.mock();
  const tasks = new Map<string, () => Promise<void> | void>();
  scheduler.scheduleTask.mockImplementation(async ({ id, fn }) => {
    tasks.set(id, () => fn(new AbortController().signal));
  });
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      natGatewayPlugin,
      natGatewayCatalogModule,
      scheduler.factory,
      createBackendModule({
        pluginId: 'nat-gateway',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: { registry: natGatewayProvidersExtensionPoint },
            init: async ({ registry }) => registry.addProvider(provider),
          });
        },
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: { processing: catalogProcessingExtensionPoint },
            async init({ processing }) {
              processing.addEntityProvider({
                getProviderName: () => 'clusters',
                connect: async connection => {
                  clusters = connection;
                  await register(entityOf(known, { name: 'cluster-of-shop' }));
                },
              });
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            providers: { natGateway: { clusters: true } },
          },
          natGateway: {
            policy: {
              servicePrincipals: [
                {
                  subject: 'plugin:catalog',
                  scopes: [`azure/${scope.account}/${scope.id}`],
                  access: 'read',
                },
              ],
            },
          },
        },
      }),
    ],
  });
  const catalog = `http://localhost:${server.port()}/api/catalog/entities`;
  return {
    register,
    collect: async () => tasks.get('nat-gateway-collect')?.(),
    emit: async () => tasks.get('nat-gateway-entities')?.(),
    /** Each with its owner and relations, once they are as expected, or after 10 s. */
    async resources(expected: Readonly<Record<string, readonly string[]>>) {
      let seen = {};
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const response = await fetch(`${catalog}?filter=kind=resource`);
        const entities: readonly Entity[] = await response.json();
        seen = Object.fromEntries(
          entities.map(({ metadata, spec, relations = [] }) => [
            metadata.name,
            [
              spec?.owner,
              ...relations
                .filter(({ type }) => type.startsWith('depend'))
                .map(({ type, targetRef }) => `${type} ${targetRef}`)
                .sort(),
            ],
          ]),
        );
        if (isDeepStrictEqual(seen, expected)) break;
        await new Promise(resolve => {
          setTimeout(resolve, 200);
        });
      }
      return seen;
    },
  };
}

describe('the module in a catalog, beside the backend', () => {
  it('relates gateways to clusters of any source, and yields a cluster to a source that registers it', async () => {
    const portal = await start();
    const shows = async (expected: Parameters<typeof portal.resources>[0]) =>
      expect(await portal.resources(expected)).toEqual(expected);
    const related = ['dependsOn resource:default/nat-shop'];
    await shows({ 'cluster-of-shop': ['shop'] });
    await portal.collect();
    await portal.emit();
    const gatewayOf = [
      'group:default/platform',
      'dependencyOf resource:default/aks-unknown',
      'dependencyOf resource:default/cluster-of-shop',
    ];
    await shows({
      'aks-unknown': ['group:default/platform', ...related],
      'cluster-of-shop': ['shop', ...related],
      'nat-shop': gatewayOf,
    });

    await portal.register({
      ...entityOf(unknown, { name: 'aks-unknown' }),
      spec: { type: 'kubernetes-cluster', owner: 'team' },
    });
    const registered = {
      'aks-unknown': ['team', ...related],
      'cluster-of-shop': ['shop', ...related],
      'nat-shop': gatewayOf,
    };
    await shows(registered);
    await portal.emit();
    await shows(registered);
  });
});
