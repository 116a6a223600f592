import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
// Policies take a plugin's conditions from its backend package.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import {
  createNatGatewayConditionalDecision,
  natGatewayConditions,
} from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import {
  natGatewayReadPermission,
  RESOURCE_TYPE_NAT_GATEWAY,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const PLATFORM = 'group:default/platform';

/**
 * Everyone sees the egress of every cluster. Members of a team plan and change what their team owns, those
 * of the platform team everything.
 *
 * @internal
 */
export class DemoPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (
      !isResourcePermission(permission, RESOURCE_TYPE_NAT_GATEWAY) ||
      permission.name === natGatewayReadPermission.name
    ) {
      return { result: AuthorizeResult.ALLOW };
    }
    const claims = user?.info.ownershipEntityRefs ?? [];
    return claims.includes(PLATFORM)
      ? { result: AuthorizeResult.ALLOW }
      : createNatGatewayConditionalDecision(
          permission,
          natGatewayConditions.isOwner({ claims: [...claims] }),
        );
  }
}
