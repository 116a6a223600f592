import { metricRoutes } from '../metrics/metricRoutes';
import { priceRoutes } from '../prices/priceRoutes';
import { agentPoolRoutes } from './agentPoolRoutes';
import { authorizationRoutes } from './authorizationRoutes';
import { embeddedChildRoutes } from './embeddedChildRoutes';
import { entraRoutes } from './entraRoutes';
import { genericResourceRoutes } from './genericResourceRoutes';
import { lockRoutes } from './lockRoutes';
import { managementGroupRoutes } from './managementGroupRoutes';
import { operationRoutes } from './operationRoutes';
import { policyRoutes } from './policyRoutes';
import { quotaRoutes } from './quotaRoutes';
import { resourceGroupRoutes } from './resourceGroupRoutes';
import { roleAssignmentRoutes } from './roleAssignmentRoutes';
import { roleDefinitionRoutes } from './roleDefinitionRoutes';
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
  ...roleAssignmentRoutes,
  ...roleDefinitionRoutes,
  ...lockRoutes,
  ...quotaRoutes,
  ...policyRoutes,
  ...priceRoutes,
  ...subscriptionRoutes,
  ...managementGroupRoutes,
  ...genericResourceRoutes,
  ...resourceGroupRoutes,
  ...agentPoolRoutes,
  ...scaleSetRoutes,
  ...embeddedChildRoutes,
  ...resourceRoutes,
  ...entraRoutes,
];
