import { notImplemented } from '../arm/notImplemented';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import { AzureError } from '../errors/AzureError';
import { refuseOverRegionQuota } from '../quotas/refuseOverRegionQuota';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { readTags } from './readTags';
import { refuseUnknownMembers } from './refuseUnknownMembers';
import { refuseUnmodelled } from './refuseUnmodelled';
import type { AcceptedWrite, ResourceType } from './ResourceType';

/**
 * Lets a type check a body and stores what it accepts, replacing what stood there.
 *
 * @internal
 */
export function storeWrite(
  type: ResourceType,
  options: {
    readonly cloud: Cloud;
    readonly id: ResourceId;
    readonly body: JsonObject;
    readonly apiVersion: string;
    readonly seeding: boolean;
    readonly createdAt?: Date;
    /** A child inside the body of its parent, which was checked with it. */
    readonly isEmbedded?: boolean;
  },
): {
  readonly stored: StoredResource;
  readonly before?: StoredResource;
  readonly accepted: AcceptedWrite;
} {
  const { cloud, id, body, seeding } = options;
  const before = cloud.store.get(id.id);
  const location = readLocation(body, { before, id, isChild: type.isChild });
  if (!type.accept) {
    throw notImplemented(
      `The emulator only reads ${type.type}: ${id.id} cannot be written.`,
    );
  }
  refuseUnmodelled(body, { id: id.id, paths: ['extendedLocation'] });
  if (!seeding && !options.isEmbedded) {
    refuseUnknownMembers(body, {
      type: type.type,
      standing: before && type.present(before, cloud),
    });
  }
  const tags = readTags(body.tags);
  if (!before && !seeding && !type.isChild) {
    refuseOverRegionQuota(cloud, { id, type: type.type, location, body });
  }
  const accepted = type.accept({
    cloud,
    id,
    body,
    before,
    location,
    seeding,
    apiVersion: options.apiVersion,
    isEmbedded: options.isEmbedded,
  });
  const stored: StoredResource = {
    // The first spelling of an id stays.
    id: before?.id ?? id.id,
    name: before?.name ?? id.name,
    type: type.type,
    subscriptionId: id.subscriptionId,
    resourceGroup: before?.resourceGroup ?? id.resourceGroup,
    parentId: id.parentId,
    ...(type.isChild ? {} : { location, tags }),
    zones: accepted.zones,
    sku: accepted.sku,
    envelope: accepted.envelope ?? {},
    properties: accepted.properties,
    etag: cloud.guids.nextEtag(),
    resourceGuid:
      before?.resourceGuid ?? (type.isChild ? '' : cloud.guids.next()),
    provisioningState: 'Succeeded',
    hasSucceeded: before?.hasSucceeded ?? false,
    createdAt: before?.createdAt ?? options.createdAt ?? cloud.clock.now(),
    ...(before ? { changedAt: cloud.clock.now() } : {}),
  };
  cloud.store.put(stored);
  accepted.onStored?.(stored);
  if (seeding) {
    accepted.onEnded?.(cloud.store.get(id.id) ?? stored);
  }
  return { stored: cloud.store.get(id.id) ?? stored, before, accepted };
}

function readLocation(
  body: JsonObject,
  options: {
    readonly before?: StoredResource;
    readonly id: ResourceId;
    readonly isChild: boolean;
  },
): string {
  if (options.isChild) {
    return '';
  }
  const given = body.location;
  if (typeof given !== 'string' || given === '') {
    throw new AzureError('LocationRequired', {});
  }
  const location = given.toLowerCase().replace(/ /g, '');
  const standing = options.before?.location;
  if (standing && standing !== location) {
    const { id } = options;
    throw id.type === 'Microsoft.Resources/resourceGroups'
      ? new AzureError('InvalidResourceGroupLocation', { standing, location })
      : new AzureError('InvalidResourceLocation', {
          name: id.name,
          resourceGroup: id.resourceGroup,
          standing,
          location,
        });
  }
  return location;
}
