import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
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
} from '../routes';
import { compactEgressEntityCard, egressEntityCard } from './egressEntityCard';
import { egressEntityContent } from './egressEntityContent';
import { fleetPage } from './fleetPage';
import { formFields } from './formFields';
import { homePageWidget } from './homePageWidget';
import { natGatewayApi } from './natGatewayApi';
import { runsPage } from './runsPage';
import { taskOutputs } from './taskOutputs';

/**
 * The plugin, for apps on the new frontend system.
 *
 * @alpha
 */
export const natGatewayPlugin = createFrontendPlugin({
  pluginId: 'nat-gateway',
  title: 'NAT gateways',
  info: { packageJson: () => import('../../package.json') },
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
  extensions: [
    natGatewayApi,
    egressEntityCard,
    compactEgressEntityCard,
    egressEntityContent,
    fleetPage,
    homePageWidget,
    runsPage,
    taskOutputs,
    ...formFields,
  ],
});
