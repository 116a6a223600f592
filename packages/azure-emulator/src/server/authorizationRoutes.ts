import { roleOf } from '../identity/roleOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { isWithinScope } from './isWithinScope';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';
import { scopePaths } from './scopePaths';

/**
 * The caller's own permissions at a subscription, a resource group, a resource or what is in one.
 *
 * @internal
 */
export const authorizationRoutes: readonly Route[] = scopePaths.map(scope => ({
  method: 'GET',
  path: `${scope}/providers/Microsoft.Authorization/permissions`,
  handle: permissions,
}));

function scopeOf(request: ArmRequest): string {
  const { subscriptionId, resourceGroup } = request.parameters;
  requireApiVersion(request.url);
  requireGroup(request.cloud, { subscriptionId, resourceGroup });
  return request.url.pathname.replace(
    /\/providers\/Microsoft\.Authorization\/[^/]+\/?$/i,
    '',
  );
}

function permissions(request: ArmRequest): ArmReply {
  const scope = scopeOf(request);
  const roles = request.principal.assignments
    .filter(assignment => isWithinScope(scope, assignment.scope))
    .flatMap(assignment => roleOf(assignment) ?? []);
  return {
    status: 200,
    body: {
      value: roles.map(({ actions, notActions }) => ({
        actions,
        notActions,
        dataActions: [],
        notDataActions: [],
      })),
    },
  };
}
