import { metricRoutes } from '../metrics/metricRoutes';
import { agentPoolRoutes } from './agentPoolRoutes';
import { authorizationRoutes } from './authorizationRoutes';
import { embeddedChildRoutes } from './embeddedChildRoutes';
import { entraRoutes } from './entraRoutes';
import { operationRoutes } from './operationRoutes';
import { resourceGroupRoutes } from './resourceGroupRoutes';
import { resourceRoutes } from './resourceRoutes';
import type { Route } from './Route';
import { scaleSetRoutes } from './scaleSetRoutes';
import { subscriptionRoutes } from './subscriptionRoutes';

/**
 * Every way into the emulator; the first match answers.
 *
 * @internal
 */
export const routes: readonly Route[] = [
  ...operationRoutes,
  ...metricRoutes,
  ...authorizationRoutes,
  ...subscriptionRoutes,
  ...resourceGroupRoutes,
  ...agentPoolRoutes,
  ...scaleSetRoutes,
  ...embeddedChildRoutes,
  ...resourceRoutes,
  ...entraRoutes,
];
