import {
  natGatewayApplyPermission,
  natGatewayPermissions,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The permission that it takes to run a stored plan: the one that its document was accepted with.
 *
 * @internal
 */
export function permissionOfPlan({ permission }: Pick<Plan, 'permission'>) {
  return (
    natGatewayPermissions.find(({ name }) => name === permission) ??
    natGatewayApplyPermission
  );
}
