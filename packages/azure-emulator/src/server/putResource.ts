import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import { AzureError } from '../errors/AzureError';
import { refuseDeletingGroup } from '../resources/refuseDeletingGroup';
import { refuseWhenBusy } from '../resources/refuseWhenBusy';
import { refuseWhenReferrerBusy } from '../resources/refuseWhenReferrerBusy';
import { storeWrite } from '../resources/storeWrite';
import { viewOf } from '../resources/viewOf';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { authorizeLinks } from './authorizeLinks';
import { checkRestrictions } from './checkRestrictions';
import { checkPreconditions } from './checkPreconditions';
import { etagOf } from './etagOf';
import { foreignChange } from './foreignChange';
import { itemHeaders } from './itemHeaders';
import { readJsonBody } from './readJsonBody';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { requireLocation } from './requireLocation';
import { requireName } from './requireName';
import { settleResource } from './settleResource';
import { startOperation } from './startOperation';
import { target } from './target';

/**
 * PUT of one resource: replaces it whole and starts an asynchronous operation.
 *
 * @internal
 */
export function putResource(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const { type, id } = target(request);
  const apiVersion = requireApiVersion(request.url, type, {
    location: cloud.store.get(id.id)?.location,
  });
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  const action = `${type.type}/write`;
  authorize(request, { action, scope: id.id });
  requireGroup(cloud, id);
  refuseDeletingGroup(cloud, id);
  requireName(id);
  const parent = id.parentId ? parseResourceId(id.parentId) : undefined;
  if (parent && !cloud.store.get(parent.id)) {
    throw new AzureError('ParentResourceNotFound', { parent: parent.name });
  }
  const body = readJsonBody(request.bodyText);
  checkRestrictions(cloud, { id: id.id, kind: 'write' });
  requireLocation(body, { type, id, apiVersion });
  authorizeLinks(request, { body, action, scope: id.id });
  const standing = cloud.store.get(id.id);
  checkPreconditions(request.headers, {
    id: id.id,
    etag: standing && etagOf(standing, cloud),
  });
  refuseWhenBusy(cloud, id.parentId ?? id.id);
  refuseWhenReferrerBusy(cloud, id.id);
  const shownBefore = standing && type.present(standing, cloud);
  const takeBack = foreignChange(cloud, { type, before: standing });
  const { stored, before, accepted } = storeWrite(type, {
    cloud,
    id,
    body,
    apiVersion,
    seeding: false,
  });
  if (
    type.isIdleWhenUnchanged &&
    before?.provisioningState === 'Succeeded' &&
    shownBefore &&
    isSame(shownBefore, type.present(stored, cloud))
  ) {
    // Recorded: a PUT that changes nothing answers `Succeeded` at once, and still names an operation.
    cloud.store.put(before);
  } else {
    settleResource(cloud, {
      id: stored.id,
      provisioningState: before
        ? type.busyStates.update
        : type.busyStates.create,
    });
  }
  const headers = startOperation(
    { ...request, operationFails: accepted.failsWith },
    {
      type,
      resource: stored,
      kind: 'write',
      apiVersion,
      onEnd: operation => {
        if (
          operation.error ||
          cloud.store.get(stored.id)?.provisioningState !== 'Succeeded'
        ) {
          settleResource(cloud, {
            id: stored.id,
            provisioningState: operation.status,
            hasSucceeded: operation.error ? undefined : true,
          });
        }
        const ended = cloud.store.get(stored.id);
        if (!operation.error && ended) {
          accepted.onEnded?.(ended);
        }
        takeBack?.();
      },
    },
  );
  return {
    status: before ? type.updateStatus : 201,
    body: viewOf(type.present(cloud.store.get(stored.id) ?? stored, cloud), {
      type: type.type,
      apiVersion,
    }),
    headers: { ...itemHeaders(type), ...headers },
  };
}

/** Compares what clients see, without etags: they say when something changed, not what. */
function isSame(before: JsonObject, after: JsonObject): boolean {
  return isDeepStrictEqual(withoutEtags(before), withoutEtags(after));
}

function withoutEtags(body: JsonObject): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      ['etag', 'eTag'].includes(key) ? undefined : value,
    ),
  );
}
