import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import { ManagementGroups } from '../state/ManagementGroups';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { pageOf } from './pageOf';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const group = '/providers/Microsoft.Management/managementGroups/{group}';
const member = `${group}/subscriptions/{member}`;
const type = 'Microsoft.Management/managementGroups';

/**
 * What is below a management group, and the moves of subscriptions into and out of one.
 *
 * Source: https://learn.microsoft.com/rest/api/managementgroups (2020-05-01), read 2026-12-01. The order of descendants,
 * and that a move needs no right at the subscription itself, are assumed.
 *
 * @internal
 */
export const managementGroupRoutes: readonly Route[] = [
  { method: 'GET', path: `${group}/descendants`, handle: descendants },
  { method: 'PUT', path: member, handle: put },
  { method: 'DELETE', path: member, handle: remove },
];

/** The group of a request; who may not look is not told whether it is there. */
function admit(request: ArmRequest, action: string): string {
  requireApiVersion(request.url);
  const id = ManagementGroups.idOf(request.parameters.group);
  authorize(request, { action: `${type}/${action}`, scope: id });
  const found = request.cloud.managementGroups.find(request.parameters.group);
  if (!found) {
    throw new AzureError('ManagementGroupNotFound', { id });
  }
  return found.name;
}

function descendants(request: ArmRequest): ArmReply {
  const { cloud, url } = request;
  const name = admit(request, 'descendants/read');
  const { groups, subscriptions } = cloud.managementGroups.below(name);
  const nameOf = (id: string) =>
    cloud.settings.subscriptions.find(each => each.id === id)?.name ?? id;
  const items: readonly JsonObject[] = [
    ...groups.map(each =>
      present(ManagementGroups.idOf(each.name), {
        type,
        name: each.name,
        displayName: each.displayName ?? each.name,
        parent: each.parent,
      }),
    ),
    ...subscriptions.map(({ id, parent }) =>
      present(`/subscriptions/${id}`, {
        type: `${type}/subscriptions`,
        name: id,
        displayName: nameOf(id),
        parent,
      }),
    ),
  ];
  return {
    status: 200,
    body: pageOf(items, {
      url,
      settings: cloud.settings,
      present: item => item,
    }),
  };
}

function present(
  id: string,
  options: {
    readonly type: string;
    readonly name: string;
    readonly displayName: string;
    readonly parent: string;
  },
): JsonObject {
  const { displayName, parent, ...rest } = options;
  return {
    id,
    ...rest,
    properties: {
      displayName,
      parent: { id: ManagementGroups.idOf(parent) },
    },
  };
}

function put(request: ArmRequest): ArmReply {
  const { cloud, parameters } = request;
  const name = admit(request, 'subscriptions/write');
  requireGroup(cloud, { subscriptionId: parameters.member });
  const subscription = cloud.settings.subscriptions.find(
    ({ id }) => id.toLowerCase() === parameters.member.toLowerCase(),
  );
  cloud.managementGroups.move(parameters.member, { to: name });
  const parent = ManagementGroups.idOf(name);
  return {
    status: 200,
    body: {
      id: `${parent}/subscriptions/${parameters.member}`,
      type: `${type}/subscriptions`,
      name: parameters.member,
      properties: {
        tenant: cloud.settings.tenantId,
        displayName: subscription?.name ?? parameters.member,
        parent: { id: parent },
        state: 'Active',
      },
    },
  };
}

function remove(request: ArmRequest): ArmReply {
  const { managementGroups } = request.cloud;
  const name = admit(request, 'subscriptions/delete');
  const { member: id } = request.parameters;
  if (!managementGroups.has(name, id)) {
    return { status: 204 };
  }
  managementGroups.move(id, {});
  return { status: 200 };
}
