import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  createNatGatewayConditionalDecision,
  natGatewayConditions,
} from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import {
  natGatewayApplyPermission,
  natGatewayRefreshPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** Everyone sees everything and changes what their teams own. */
class EgressPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (
      isPermission(permission, natGatewayApplyPermission) ||
      isPermission(permission, natGatewayRefreshPermission)
    ) {
      return createNatGatewayConditionalDecision(
        permission,
        natGatewayConditions.isOwner({
          claims: user?.info.ownershipEntityRefs ?? [],
        }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'egress-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new EgressPolicy());
      },
    });
  },
});
