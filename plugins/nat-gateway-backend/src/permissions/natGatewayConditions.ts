import { createConditionExports } from '@backstage/plugin-permission-node';
import { natGatewayPermissionResourceRef } from './natGatewayPermissionResourceRef';
import { natGatewayPermissionRules } from './natGatewayPermissionRules';

/**
 * Conditions for permission policies: `isOwner({claims})` and `inScope({scopes})`.
 *
 * @public
 */
export const natGatewayConditions = createConditionExports({
  resourceRef: natGatewayPermissionResourceRef,
  rules: natGatewayPermissionRules,
}).conditions;
