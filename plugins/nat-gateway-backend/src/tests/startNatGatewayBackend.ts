import {
  type BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { type ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  type NatGatewayProvider,
  natGatewayProvidersExtensionPoint,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import request from 'supertest';
import { natGatewayPlugin } from '../plugin';

// A whole backend with its migrations: on a busy machine more than the 5 s that a test has.
jest.setTimeout(60_000);

/**
 * Starts the plugin with providers; its first collection is over when this resolves.
 *
 * @internal
 */
export async function startNatGatewayBackend(options: {
  readonly providers?: readonly NatGatewayProvider[];
  readonly entities?: readonly Entity[];
  readonly natGateway?: JsonObject;
  /** The key `backend` of the configuration. */
  readonly backend?: JsonObject;
  readonly features?: readonly (BackendFeature | ServiceFactory)[];
}) {
  const { server } = await startTestBackend({
    features: [
      natGatewayPlugin,
      createBackendModule({
        pluginId: 'nat-gateway',
        moduleId: 'example',
        register(env) {
          env.registerInit({
            deps: { registry: natGatewayProvidersExtensionPoint },
            async init({ registry }) {
              options.providers?.forEach(provider =>
                registry.addProvider(provider),
              );
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          natGateway: options.natGateway ?? {},
          ...(options.backend && { backend: options.backend }),
        },
      }),
      catalogServiceMock.factory({ entities: [...(options.entities ?? [])] }),
      ...(options.features ?? []),
    ],
  });
  return { api: request(server) };
}
