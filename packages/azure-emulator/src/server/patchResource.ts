import { notImplemented } from '../arm/notImplemented';
import { isJsonObject } from '../arm/isJsonObject';
import { readTags } from '../resources/readTags';
import { refuseWhenBusy } from '../resources/refuseWhenBusy';
import { refuseWhenReferrerBusy } from '../resources/refuseWhenReferrerBusy';
import { viewOf } from '../resources/viewOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { checkRestrictions } from './checkRestrictions';
import { checkPreconditions } from './checkPreconditions';
import { etagOf } from './etagOf';
import { foreignChange } from './foreignChange';
import { itemHeaders } from './itemHeaders';
import { readJsonBody } from './readJsonBody';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import { target } from './target';

/**
 * PATCH of one resource's tags, which replaces all of them at once. Nothing else can be patched.
 *
 * @internal
 */
export function patchResource(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const { type, id } = target(request);
  const apiVersion = requireApiVersion(request.url, type, {
    location: cloud.store.get(id.id)?.location,
  });
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  authorize(request, { action: `${type.type}/write`, scope: id.id });
  requireGroup(cloud, id);
  const resource = cloud.store.get(id.id);
  if (!resource) {
    throw resourceNotFound(id);
  }
  if (type.isChild) {
    throw notImplemented(
      `A ${type.type} has no tags, and the emulator patches nothing else.`,
    );
  }
  const body = readJsonBody(request.bodyText);
  const { tags } = body;
  if (Object.keys(body).some(key => key !== 'tags') || !isJsonObject(tags)) {
    throw notImplemented(
      `The emulator patches tags only: send {"tags": {…}} to ${id.id}.`,
    );
  }
  checkRestrictions(cloud, { id: id.id, kind: 'write' });
  checkPreconditions(request.headers, {
    id: id.id,
    etag: etagOf(resource, cloud),
  });
  refuseWhenBusy(cloud, resource.parentId ?? resource.id);
  refuseWhenReferrerBusy(cloud, resource.id);
  const patched = {
    ...resource,
    etag: cloud.guids.nextEtag(),
    changedAt: cloud.clock.now(),
    tags: readTags(tags),
  };
  const takeBack = foreignChange(cloud, { type, before: resource });
  cloud.store.put(patched);
  takeBack?.();
  return {
    status: 200,
    body: viewOf(type.present(patched, cloud), { type: type.type, apiVersion }),
    headers: itemHeaders(type, patched.etag),
  };
}
