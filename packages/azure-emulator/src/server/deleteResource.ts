import { refuseWhenBusy } from '../resources/refuseWhenBusy';
import { refuseWhenReferrerBusy } from '../resources/refuseWhenReferrerBusy';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { checkRestrictions } from './checkRestrictions';
import { checkPreconditions } from './checkPreconditions';
import { etagOf } from './etagOf';
import { foreignChange } from './foreignChange';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { settleResource } from './settleResource';
import { startOperation } from './startOperation';
import { target } from './target';

/**
 * DELETE of one resource; what is missing is gone already (204, assumed: not recorded).
 *
 * @internal
 */
export function deleteResource(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const { type, id } = target(request);
  const apiVersion = requireApiVersion(request.url, type, {
    location: cloud.store.get(id.id)?.location,
  });
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  authorize(request, { action: `${type.type}/delete`, scope: id.id });
  requireGroup(cloud, id);
  const resource = cloud.store.get(id.id);
  if (!resource) {
    return { status: 204 };
  }
  checkRestrictions(cloud, { id: id.id, kind: 'delete' });
  checkPreconditions(request.headers, {
    id: id.id,
    etag: etagOf(resource, cloud),
  });
  refuseWhenBusy(cloud, resource.parentId ?? resource.id);
  refuseWhenReferrerBusy(cloud, resource.id);
  type.refuseDelete?.(resource, cloud);
  const takeBack = foreignChange(cloud, { type, before: resource });
  settleResource(cloud, { id: resource.id, provisioningState: 'Deleting' });
  const headers = startOperation(request, {
    type,
    resource,
    kind: 'delete',
    apiVersion,
    onEnd: operation => {
      if (operation.error) {
        settleResource(cloud, {
          id: resource.id,
          provisioningState: operation.status,
        });
        return;
      }
      settleResource(cloud, { id: resource.id, provisioningState: 'Deleting' });
      cloud.store.remove(resource.id);
      type.onDeleted?.(resource, cloud);
      takeBack?.();
    },
  });
  return { status: 202, headers };
}
