import { createConditionExports } from '@backstage/plugin-permission-node';
import { natGatewayPermissionResourceRef } from './natGatewayPermissionResourceRef';
import { natGatewayPermissionRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: natGatewayPermissionResourceRef,
  rules: natGatewayPermissionRules,
});

/**
 * Conditions for permission policies: `isOwner({claims})` and `inScope({scopes})`.
 *
 * @public
 */
export const natGatewayConditions = conditions;

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
export const createNatGatewayConditionalDecision = createConditionalDecision;
