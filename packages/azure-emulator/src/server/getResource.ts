import { viewOf } from '../resources/viewOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { itemHeaders } from './itemHeaders';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import { target } from './target';
import { etagOf } from './etagOf';
import { parseResourceId } from '../arm/parseResourceId';

/**
 * GET of one resource.
 *
 * @internal
 */
export function getResource(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const { type, id } = target(request);
  const apiVersion = requireApiVersion(request.url, type, {
    location: cloud.store.get(id.id)?.location,
  });
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  authorize(request, { action: `${type.type}/read`, scope: id.id });
  requireGroup(cloud, id);
  const parent = id.parentId ? parseResourceId(id.parentId) : undefined;
  if (parent && !cloud.store.get(parent.id)) {
    throw resourceNotFound(parent);
  }
  const resource = cloud.store.get(id.id);
  if (!resource) {
    throw resourceNotFound(id);
  }
  return {
    status: 200,
    body: viewOf(type.present(resource, cloud), {
      type: type.type,
      apiVersion,
    }),
    headers: itemHeaders(type, etagOf(resource, cloud)),
  };
}
