import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { NatGatewayClient } from 'backstage-plugin-nat-gateway-common';
import type { ComponentType } from 'react';
import { natGatewayApiRef } from './api/natGatewayApiRef';
import type { RefreshPolling } from './components/EgressCard/RefreshPolling';
import { tasksRouteRef, templateRouteRef } from './routes';

/**
 * The plugin, for apps on the legacy frontend system.
 *
 * @public
 */
export const natGatewayPlugin = createPlugin({
  id: 'nat-gateway',
  apis: [
    createApiFactory({
      api: natGatewayApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new NatGatewayClient({ discoveryApi, fetchApi }),
    }),
  ],
  externalRoutes: {
    createFromTemplate: templateRouteRef,
    templateTasks: tasksRouteRef,
  },
});

/**
 * The card of an entity's overview: how it goes out to the internet.
 *
 * @public
 */
export const EntityEgressCard: ComponentType<{
  readonly polling?: RefreshPolling;
}> = natGatewayPlugin.provide(
  createComponentExtension({
    name: 'EntityEgressCard',
    component: {
      lazy: () =>
        import('./components/EgressCard/EgressCard').then(m => m.EgressCard),
    },
  }),
);
