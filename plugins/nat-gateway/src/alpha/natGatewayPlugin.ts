import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { tasksRouteRef, templateRouteRef } from '../routes';
import { egressEntityCard } from './egressEntityCard';
import { formFields } from './formFields';
import { natGatewayApi } from './natGatewayApi';

/**
 * The plugin, for apps on the new frontend system.
 *
 * @alpha
 */
export const natGatewayPlugin = createFrontendPlugin({
  pluginId: 'nat-gateway',
  title: 'NAT gateways',
  info: { packageJson: () => import('../../package.json') },
  externalRoutes: {
    createFromTemplate: templateRouteRef,
    templateTasks: tasksRouteRef,
  },
  extensions: [natGatewayApi, egressEntityCard, ...formFields],
});
