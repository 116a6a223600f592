import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_NAT_GATEWAY } from '@cluster-egress/backstage-plugin-nat-gateway-common';

const isService = (credentials: BackstageCredentials) =>
  (credentials.principal as { readonly type: string }).type === 'service';

/**
 * A permission policy for people. As Backstage does it, services pass whatever it says.
 *
 * @internal
 */
export function examplePolicy(
  decide: (
    permission: ResourcePermission<typeof RESOURCE_TYPE_NAT_GATEWAY>,
  ) => PolicyDecision,
) {
  return mockServices.permissions.mock({
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) =>
        (options &&
          'credentials' in options &&
          isService(options.credentials)) ||
        !isResourcePermission(permission, RESOURCE_TYPE_NAT_GATEWAY)
          ? { result: AuthorizeResult.ALLOW }
          : decide(permission),
      ),
  }).factory;
}
