import { formatResourceId } from '../arm/formatResourceId';
import type { ResourceId } from '../arm/ResourceId';
import { parseResourceId } from '../arm/parseResourceId';
import type { ResourceType } from '../resources/ResourceType';
import { resourceTypes } from '../resources/resourceTypes';
import type { ArmRequest } from './ArmRequest';
import { unknownType } from './unknownType';

/**
 * Which resource, or which kind of resource, a path of `{namespace}/{type}/{name}/{childType}/{childName}` means.
 *
 * @internal
 */
export function target(request: Pick<ArmRequest, 'parameters'>): {
  readonly type: ResourceType;
  readonly id: ResourceId;
} {
  const { parameters } = request;
  const typeName = [parameters.namespace, parameters.type, parameters.childType]
    .filter(Boolean)
    .join('/');
  const type = resourceTypes.get(typeName.toLowerCase());
  if (!type) {
    throw unknownType(typeName);
  }
  const names = [parameters.name, parameters.childName].filter(Boolean);
  const id = parseResourceId(
    formatResourceId(type.type, {
      subscriptionId: parameters.subscriptionId,
      resourceGroup: parameters.resourceGroup ?? 'none',
      names: names.concat('list').slice(0, type.type.split('/').length - 1),
    }),
  );
  if (!id) {
    throw unknownType(typeName);
  }
  return { type, id };
}
