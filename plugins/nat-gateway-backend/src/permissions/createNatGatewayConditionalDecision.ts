import { createConditionExports } from '@backstage/plugin-permission-node';
import { natGatewayPermissionResourceRef } from './natGatewayPermissionResourceRef';
import { natGatewayPermissionRules } from './natGatewayPermissionRules';

/**
 * Wraps conditions into the decision of a permission policy.
 *
 * @example
 * ```ts
 * createNatGatewayConditionalDecision(
 *   request.permission,
 *   natGatewayConditions.isOwner({ claims: user.info.ownershipEntityRefs }),
 * );
 * ```
 *
 * @public
 */
export const createNatGatewayConditionalDecision = createConditionExports({
  resourceRef: natGatewayPermissionResourceRef,
  rules: natGatewayPermissionRules,
}).createConditionalDecision;
