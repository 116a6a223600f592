import { roleOf } from '../identity/roleOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const scopes = [
  '/subscriptions/{subscriptionId}',
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}',
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/{namespace}/{type}/{name}',
];

/**
 * Locks and the caller's own permissions, to be read, at a subscription, a resource group or a resource.
 *
 * @internal
 */
export const authorizationRoutes: readonly Route[] = scopes.flatMap(scope => [
  {
    method: 'GET',
    path: `${scope}/providers/Microsoft.Authorization/locks`,
    handle: locks,
  },
  {
    method: 'GET',
    path: `${scope}/providers/Microsoft.Authorization/permissions`,
    handle: permissions,
  },
]);

function scopeOf(request: ArmRequest): string {
  const { subscriptionId, resourceGroup } = request.parameters;
  requireApiVersion(request.url);
  requireGroup(request.cloud, { subscriptionId, resourceGroup });
  return request.url.pathname.replace(
    /\/providers\/Microsoft\.Authorization\/[^/]+\/?$/i,
    '',
  );
}

/** A list at a scope has the locks of the scope, above it and below it. */
function locks(request: ArmRequest): ArmReply {
  const scope = scopeOf(request);
  authorize(request, { action: 'Microsoft.Authorization/locks/read', scope });
  const found = request.cloud.settings.locks
    .map((lock, index) => ({ ...lock, name: `lock-${index + 1}` }))
    .filter(lock => isWithin(lock.scope, scope) || isWithin(scope, lock.scope));
  return {
    status: 200,
    body: {
      value: found.map(({ name, level, scope: locked }) => ({
        id: `${locked}/providers/Microsoft.Authorization/locks/${name}`,
        type: 'Microsoft.Authorization/locks',
        name,
        properties: { level },
      })),
    },
  };
}

function permissions(request: ArmRequest): ArmReply {
  const scope = scopeOf(request);
  const roles = request.principal.assignments
    .filter(assignment => isWithin(scope, assignment.scope))
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

function isWithin(inner: string, outer: string): boolean {
  const edge = outer.toLowerCase().replace(/\/$/, '');
  return `${inner.toLowerCase()}/`.startsWith(`${edge}/`);
}
