import { isAllowed } from '../identity/isAllowed';
import { parseResourceId } from '../arm/parseResourceId';
import { viewOf } from '../resources/viewOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { pageOf } from './pageOf';
import { refuseQuery } from './refuseQuery';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import { target } from './target';

/**
 * A page of a list: of a resource group, of a subscription, or of a parent's children.
 *
 * Over a whole subscription a client sees what it may read (assumed: not recorded).
 *
 * @internal
 */
export function listResources(request: ArmRequest): ArmReply {
  const { cloud, parameters } = request;
  const { type, id } = target(request);
  const apiVersion = requireApiVersion(request.url, type);
  refuseQuery(request.url, { keys: ['$filter', '$top', '$select', '$expand'] });
  const { subscriptionId, resourceGroup } = parameters;
  requireGroup(cloud, { subscriptionId });
  const action = `${type.type}/read`;
  if (resourceGroup) {
    authorize(request, {
      action,
      scope: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    });
    requireGroup(cloud, { subscriptionId, resourceGroup });
  }
  const parent = id.parentId ? parseResourceId(id.parentId) : undefined;
  if (parent && !cloud.store.get(parent.id)) {
    throw resourceNotFound(parent);
  }
  const resources = (
    parent
      ? cloud.store.children(parent.id)
      : cloud.store.list(type.type, { subscriptionId, resourceGroup })
  ).filter(resource =>
    isAllowed(request.principal, { action, scope: resource.id }),
  );
  return {
    status: 200,
    body: pageOf(resources, {
      url: request.url,
      settings: cloud.settings,
      present: resource =>
        viewOf(type.present(resource, cloud), { type: type.type, apiVersion }),
      hasEmptyLastPage: type.hasEmptyLastPage,
    }),
  };
}
