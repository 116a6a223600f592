import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  rootRouteRef,
  runPageRouteRef,
  runRouteRef,
  templateRouteRef,
} from '../routes';
import { egressEntityCard } from './egressEntityCard';
import { formFields } from './formFields';
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
  routes: { root: rootRouteRef, run: runRouteRef },
  externalRoutes: {
    runPage: runPageRouteRef,
    createFromTemplate: templateRouteRef,
  },
  extensions: [
    natGatewayApi,
    egressEntityCard,
    runsPage,
    taskOutputs,
    ...formFields,
  ],
});
