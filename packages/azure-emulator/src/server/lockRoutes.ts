import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import type { NamedLock } from '../state/NamedLock';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { checkRestrictions } from './checkRestrictions';
import { lockScope } from './lockScope';
import { pageOf } from './pageOf';
import { readLock } from './readLock';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const lockType = 'Microsoft.Authorization/locks';

/** Of one scope: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits. */
const mostLocks = 20;

const group = '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}';
const scopes = [
  '/subscriptions/{subscriptionId}',
  group,
  `${group}/providers/{namespace}/{type}/{name}`,
  `${group}/providers/{namespace}/{type}/{name}/{childType}/{childName}`,
];

/**
 * Management locks at a subscription, a resource group or a resource: read, written and deleted at once.
 *
 * They are the restrictions of scenarios and of `/_emulator`, so that what one of them locks is locked for all. No lock protects a lock.
 *
 * @internal
 */
export const lockRoutes: readonly Route[] = scopes.flatMap(scope => {
  const path = `${scope}/providers/${lockType}`;
  return [
    { method: 'GET', path, handle: list },
    { method: 'GET', path: `${path}/{lockName}`, handle: get },
    { method: 'PUT', path: `${path}/{lockName}`, handle: put },
    { method: 'DELETE', path: `${path}/{lockName}`, handle: remove },
  ];
});

function admit(request: ArmRequest, verb: 'read' | 'write' | 'delete'): string {
  const { cloud, parameters, url } = request;
  requireApiVersion(url);
  requireGroup(cloud, { subscriptionId: parameters.subscriptionId });
  const { scope, requireStanding } = lockScope(request);
  authorize(request, { action: `${lockType}/${verb}`, scope });
  requireStanding(cloud);
  return scope;
}

/** A list at a scope has the locks of the scope, above it and below it. */
function list(request: ArmRequest): ArmReply {
  const scope = admit(request, 'read');
  const filter = request.url.searchParams.get('$filter');
  if (filter) {
    throw notImplemented(
      `The emulator does not filter locks: leave $filter=${filter} out.`,
    );
  }
  const locks = request.cloud.restrictions
    .locks()
    .filter(lock => isWithin(lock.scope, scope) || isWithin(scope, lock.scope));
  return {
    status: 200,
    body: pageOf(locks, {
      url: request.url,
      settings: request.cloud.settings,
      present,
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const scope = admit(request, 'read');
  const lock = find(request, scope);
  if (!lock) {
    throw emulatorRefusal('LockNotFound', {
      status: 404,
      message: `There is no lock '${request.parameters.lockName}' at '${scope}'.`,
    });
  }
  return { status: 200, body: present(lock) };
}

function put(request: ArmRequest): ArmReply {
  const { restrictions } = request.cloud;
  const scope = admit(request, 'write');
  const wanted = { ...readLock(request), kind: 'lock' as const, scope };
  checkRestrictions(request.cloud, {
    id: idOf(wanted),
    kind: 'write',
    isLock: true,
  });
  const before = find(request, scope);
  if (before) {
    const lock = { ...wanted, name: before.name, scope: before.scope };
    restrictions.replace(before.id, lock);
    return { status: 200, body: present(lock) };
  }
  const standing = restrictions
    .locks()
    .filter(lock => isSame(lock.scope, scope)).length;
  if (standing >= mostLocks) {
    throw emulatorRefusal('TooManyLocks', {
      status: 409,
      message: `'${scope}' has ${standing} locks, and ${mostLocks} are the most: delete one.`,
    });
  }
  restrictions.add(wanted);
  return { status: 201, body: present(wanted) };
}

function remove(request: ArmRequest): ArmReply {
  const scope = admit(request, 'delete');
  const lock = find(request, scope);
  if (!lock) {
    return { status: 204 };
  }
  request.cloud.restrictions.remove(lock.id);
  return { status: 200 };
}

function find(request: ArmRequest, scope: string): NamedLock | undefined {
  const { lockName } = request.parameters;
  return request.cloud.restrictions
    .locks()
    .find(lock => isSame(lock.scope, scope) && isSame(lock.name, lockName));
}

function idOf({ scope, name }: Pick<NamedLock, 'scope' | 'name'>): string {
  return `${scope}/providers/${lockType}/${name}`;
}

function present(lock: Omit<NamedLock, 'id' | 'kind'>): JsonObject {
  const { name, level, notes } = lock;
  return {
    id: idOf(lock),
    type: lockType,
    name,
    properties: { level, ...(notes === undefined ? {} : { notes }) },
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner.toLowerCase()}/`.startsWith(`${outer.toLowerCase()}/`);
}
