import { notImplemented } from '../arm/notImplemented';
import { isJsonObject } from '../arm/isJsonObject';
import type { ResourceId } from '../arm/ResourceId';
import { AzureError } from '../errors/AzureError';
import { isAllowed } from '../identity/isAllowed';
import { readTags } from '../resources/readTags';
import { resourceGroups } from '../resources/resourceGroups';
import { resourceTypes } from '../resources/resourceTypes';
import { storeWrite } from '../resources/storeWrite';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { checkRestrictions } from './checkRestrictions';
import { groupDeletionBlocked } from './groupDeletionBlocked';
import { pageOf } from './pageOf';
import { parseTagFilter } from './parseTagFilter';
import { pollingHeaders } from './pollingHeaders';
import { readJsonBody } from './readJsonBody';
import { readTop } from './readTop';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { requireLocation } from './requireLocation';
import { startOperation } from './startOperation';
import type { Route } from './Route';

const path = '/subscriptions/{subscriptionId}/resourceGroups';
const action = 'Microsoft.Resources/subscriptions/resourceGroups';

/**
 * Resource groups: written at once, deleted with all they hold.
 *
 * @internal
 */
export const resourceGroupRoutes: readonly Route[] = [
  { method: 'GET', path, handle: list, isList: true },
  { method: 'GET', path: `${path}/{resourceGroup}`, handle: get },
  { method: 'HEAD', path: `${path}/{resourceGroup}`, handle: head },
  { method: 'PUT', path: `${path}/{resourceGroup}`, handle: put },
  { method: 'PATCH', path: `${path}/{resourceGroup}`, handle: patch },
  { method: 'DELETE', path: `${path}/{resourceGroup}`, handle: remove },
];

function idOf(request: ArmRequest): ResourceId {
  const { subscriptionId, resourceGroup } = request.parameters;
  return {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    subscriptionId,
    resourceGroup,
    namespace: 'Microsoft.Resources',
    type: resourceGroups.type,
    names: [resourceGroup],
    name: resourceGroup,
  };
}

function admit(request: ArmRequest, verb: 'read' | 'write' | 'delete') {
  const { subscriptionId } = request.parameters;
  requireApiVersion(request.url, resourceGroups);
  requireGroup(request.cloud, { subscriptionId });
  const id = idOf(request);
  authorize(request, { action: `${action}/${verb}`, scope: id.id });
  return id;
}

function list(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const { subscriptionId } = request.parameters;
  requireApiVersion(request.url, resourceGroups);
  requireGroup(cloud, { subscriptionId });
  const isWanted = parseTagFilter(request.url.searchParams.get('$filter'));
  const groups = cloud.store
    .list(resourceGroups.type, { subscriptionId })
    .filter(group =>
      isAllowed(request.principal, {
        action: `${action}/read`,
        scope: group.id,
      }),
    )
    .filter(group => isWanted(group.tags ?? {}))
    .slice(0, readTop(request.url));
  return {
    status: 200,
    body: pageOf(groups, {
      url: request.url,
      settings: cloud.settings,
      present: group => resourceGroups.present(group, cloud),
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const id = admit(request, 'read');
  requireGroup(cloud, id);
  const group = cloud.store.get(id.id);
  return {
    status: 200,
    body: group && resourceGroups.present(group, cloud),
  };
}

function head(request: ArmRequest): ArmReply {
  const id = admit(request, 'read');
  return { status: request.cloud.store.get(id.id) ? 204 : 404 };
}

function put(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const id = admit(request, 'write');
  const characters = [...new Set(id.name.replace(/[\w().-]/g, ''))].join('');
  if (characters) {
    throw new AzureError('InvalidResourceGroup', { name: id.name, characters });
  }
  if (id.name.length > 90 || id.name.endsWith('.')) {
    throw new AzureError('InvalidResourceGroupForm', { name: id.name });
  }
  const body = readJsonBody(request.bodyText);
  checkRestrictions(cloud, { id: id.id, kind: 'write' });
  requireLocation(body, {
    type: resourceGroups,
    id,
    apiVersion: request.url.searchParams.get('api-version') ?? '',
  });
  // Recorded: a PUT without `tags` leaves those of a standing group.
  const { tags } = cloud.store.get(id.id) ?? {};
  const { before, stored } = storeWrite(resourceGroups, {
    cloud,
    id,
    body: tags ? { tags, ...body } : body,
    apiVersion: '2025-04-01',
    seeding: false,
  });
  return {
    status: before ? 200 : 201,
    body: resourceGroups.present(stored, cloud),
  };
}

function patch(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const id = admit(request, 'write');
  requireGroup(cloud, id);
  const { tags } = readJsonBody(request.bodyText);
  const group = cloud.store.get(id.id);
  if (!group || !isJsonObject(tags)) {
    throw notImplemented(
      `The emulator patches tags only: send {"tags": {…}} to ${id.id}.`,
    );
  }
  checkRestrictions(cloud, { id: id.id, kind: 'write' });
  const patched = {
    ...group,
    tags: readTags(tags),
  };
  cloud.store.put(patched);
  return { status: 200, body: resourceGroups.present(patched, cloud) };
}

function remove(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const id = admit(request, 'delete');
  requireGroup(cloud, id);
  const group = cloud.store.get(id.id);
  if (!group) {
    return { status: 204 };
  }
  const deletion = cloud.operations.runningOn(group.id);
  if (deletion?.kind === 'delete') {
    // It is gone with that one: a second would delete a group of the same name that comes later (assumed).
    return followed(request, deletion.id);
  }
  for (const resource of [group, ...cloud.store.inGroup(id)]) {
    checkRestrictions(cloud, { id: resource.id, kind: 'delete' });
  }
  cloud.store.put({ ...group, provisioningState: 'Deleting' });
  const headers = startOperation(
    { ...request, operationFails: groupDeletionBlocked(group, cloud) },
    {
      type: resourceGroups,
      resource: group,
      kind: 'delete',
      apiVersion: '2021-04-01',
      onEnd: operation => {
        if (operation.error) {
          cloud.store.put({ ...group, provisioningState: 'Succeeded' });
          return;
        }
        for (const resource of cloud.store.inGroup(id)) {
          cloud.store.remove(resource.id);
          resourceTypes
            .get(resource.type.toLowerCase())
            ?.onDeleted?.(resource, cloud);
        }
        cloud.store.remove(group.id);
      },
    },
  );
  const operationId = /operationResults\/([^?]+)/.exec(headers.Location)?.[1];
  return followed(request, operationId);
}

/** Recorded: a resource group names only a Location, at the subscription. */
function followed(
  { cloud, parameters }: ArmRequest,
  operationId: string | undefined,
): ArmReply {
  return {
    status: 202,
    headers: {
      Location: `${cloud.settings.endpoint}/subscriptions/${parameters.subscriptionId}/operationresults/${operationId}?api-version=2021-04-01`,
      ...pollingHeaders(cloud.settings, resourceGroups.type),
    },
  };
}
