import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { natGatewayProvidersExtensionPoint } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { createMemoryProvider } from '../src/testing/createMemoryProvider';
import { memoryIds } from '../src/testing/memoryIds';
import { exampleEntity } from '../src/tests/exampleEntity';

// `yarn start` in this package: the backend alone, with a cloud in memory. It accepts every caller:
//
//   curl http://localhost:7007/api/nat-gateway/v1/gateways
//   curl http://localhost:7007/api/nat-gateway/v1/entities/resource/default/cluster-prod/egress
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: '127.0.0.1:7007',
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
    },
  }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      exampleEntity('cluster-prod', {
        annotations: { 'memory.example/cluster': memoryIds.cluster('prod') },
      }),
    ],
  }),
);
backend.add(import('../src'));
backend.add(
  createBackendModule({
    pluginId: 'nat-gateway',
    moduleId: 'memory',
    register(env) {
      env.registerInit({
        deps: { providers: natGatewayProvidersExtensionPoint },
        async init({ providers }) {
          providers.addProvider(createMemoryProvider());
        },
      });
    },
  }),
);

backend.start();
