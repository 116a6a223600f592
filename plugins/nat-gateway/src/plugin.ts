import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ComponentType } from 'react';
import { natGatewayApiRef } from './api/natGatewayApiRef';
import type { RefreshPolling } from './components/EgressCard/RefreshPolling';
import {
  rootRouteRef,
  runPageRouteRef,
  runRouteRef,
  templateRouteRef,
} from './routes';

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
  routes: { root: rootRouteRef, run: runRouteRef },
  externalRoutes: {
    runPage: runPageRouteRef,
    createFromTemplate: templateRouteRef,
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

/**
 * The pages of runs. Mount it at `/nat-gateway`, where the links of template tasks lead.
 *
 * @public
 */
export const NatGatewayPage: ComponentType = natGatewayPlugin.provide(
  createRoutableExtension({
    name: 'NatGatewayPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/RunPage/LegacyPage').then(m => m.LegacyPage),
  }),
);
