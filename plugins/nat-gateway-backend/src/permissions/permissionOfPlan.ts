import { NotAllowedError } from '@backstage/errors';
import {
  natGatewayApplyPermission,
  natGatewayPermissions,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The permission that it takes to run a stored plan: the one that its document was accepted with.
 * Throws a `NotAllowedError` for a permission that this version does not have.
 *
 * @internal
 */
export function permissionOfPlan(plan: Pick<Plan, 'name' | 'permission'>) {
  const { name: planName, permission = natGatewayApplyPermission.name } = plan;
  const known = natGatewayPermissions.find(({ name }) => name === permission);
  if (!known) {
    throw new NotAllowedError(
      `The plan of ${planName} needs the permission '${permission}', which this version does not know: a newer version stored it. Update this backend, or ask again where the newer version runs.`,
    );
  }
  return known;
}
