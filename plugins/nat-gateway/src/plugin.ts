import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ComponentType } from 'react';
import { natGatewayApiRef } from './api/natGatewayApiRef';
import type { RefreshPolling } from './components/EgressCard/RefreshPolling';
import {
  egressTabRouteRef,
  entityEgressRouteRef,
  gatewayRouteRef,
  plannerPageRouteRef,
  plannerRouteRef,
  rootRouteRef,
  runPageRouteRef,
  runRouteRef,
  runsPageRouteRef,
  runsRouteRef,
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
  routes: {
    root: rootRouteRef,
    gateway: gatewayRouteRef,
    planner: plannerRouteRef,
    entityEgress: entityEgressRouteRef,
    runs: runsRouteRef,
    run: runRouteRef,
  },
  externalRoutes: {
    runPage: runPageRouteRef,
    runsPage: runsPageRouteRef,
    plannerPage: plannerPageRouteRef,
    egressTab: egressTabRouteRef,
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
  /** A few lines, for a narrow place. */
  readonly isCompact?: boolean;
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
 * The tab of an entity: all of how it goes out. Mount it as an `EntityLayout.Route` at `/egress`.
 *
 * @public
 */
export const EntityEgressContent: ComponentType = natGatewayPlugin.provide(
  createRoutableExtension({
    name: 'EntityEgressContent',
    mountPoint: entityEgressRouteRef,
    component: () =>
      import('./components/EgressTab/EgressTab').then(m => m.EgressTab),
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
    mountPoint: runsRouteRef,
    component: () =>
      import('./components/LegacyPages').then(m => m.LegacyRunsPage),
  }),
);

/**
 * All NAT gateways, and each of them. Mount it at `/nat-gateways`.
 *
 * @public
 */
export const NatGatewaysPage: ComponentType = natGatewayPlugin.provide(
  createRoutableExtension({
    name: 'NatGatewaysPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyPages').then(m => m.LegacyFleetPage),
  }),
);

/**
 * A card of the home page: the gateways of the reader and of the reader's groups, those that need attention first.
 *
 * @public
 */
export const HomePageEgress: ComponentType<{ readonly title?: string }> =
  natGatewayPlugin.provide(
    createCardExtension<{ readonly title?: string }>({
      name: 'HomePageEgress',
      title: 'Your egress',
      components: () => import('./components/HomeCard/homeCardParts'),
    }),
  );
