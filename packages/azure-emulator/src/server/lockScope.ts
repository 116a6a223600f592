import { formatResourceId } from '../arm/formatResourceId';
import { parseResourceId } from '../arm/parseResourceId';
import { resourceTypes } from '../resources/resourceTypes';
import type { Cloud } from '../state/Cloud';
import type { ArmRequest } from './ArmRequest';
import { derivedTypes } from './derivedTypes';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import { unknownType } from './unknownType';

/**
 * The subscription, resource group or resource that a request about locks is for, and what refuses it when it is missing.
 *
 * @internal
 */
export function lockScope(request: Pick<ArmRequest, 'parameters'>): {
  readonly scope: string;
  readonly requireStanding: (cloud: Cloud) => void;
} {
  const { subscriptionId, resourceGroup, namespace, type, name } =
    request.parameters;
  const { childType, childName } = request.parameters;
  if (!resourceGroup) {
    return {
      scope: `/subscriptions/${subscriptionId}`,
      requireStanding: cloud => requireGroup(cloud, { subscriptionId }),
    };
  }
  if (!namespace) {
    return {
      scope: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
      requireStanding: cloud =>
        requireGroup(cloud, { subscriptionId, resourceGroup }),
    };
  }
  const typeName = [namespace, type, childType].filter(Boolean).join('/');
  const stored = resourceTypes.get(typeName.toLowerCase());
  const derived = derivedTypes.get(typeName.toLowerCase());
  const known = stored ?? derived;
  if (!known) {
    throw unknownType(typeName);
  }
  const scope = formatResourceId(known.type, {
    subscriptionId,
    resourceGroup,
    names: [name, childName].filter(Boolean),
  });
  return {
    scope,
    requireStanding: cloud => {
      requireGroup(cloud, { subscriptionId, resourceGroup });
      const id = parseResourceId(scope);
      if (!id) {
        throw unknownType(typeName);
      }
      if (derived ? !derived.exists(id, cloud) : !cloud.store.get(scope)) {
        throw resourceNotFound(id);
      }
    },
  };
}
