import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { ResourceWrite } from '../resources/ResourceType';

/**
 * The identity of a cluster; a system-assigned one gets its principal when the cluster is created and keeps it.
 *
 * @internal
 */
export function clusterIdentity({
  body,
  before,
  cloud,
}: ResourceWrite): JsonObject {
  const standing = before
    ? readObject(before.envelope, { key: 'identity' })
    : undefined;
  const given = readObject(body, { key: 'identity' }) ??
    standing ?? { type: 'SystemAssigned' };
  if (String(given.type).toLowerCase() !== 'systemassigned') {
    return given;
  }
  return {
    ...given,
    principalId: standing?.principalId ?? cloud.guids.next(),
    tenantId: cloud.settings.tenantId,
  };
}
