import { ArmError } from '../arm/ArmError';
import { formatResourceId } from '../arm/formatResourceId';
import type { ResourceId } from '../arm/ResourceId';
import { parseResourceId } from '../arm/parseResourceId';
import type { ResourceType } from '../resources/ResourceType';
import { resourceTypes } from '../resources/resourceTypes';
import type { ArmRequest } from './ArmRequest';

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

/** Azure's namespaces that exist but of which the emulator has only some types, or none. */
const foreignNamespaces = [
  'microsoft.network',
  'microsoft.containerservice',
  'microsoft.compute',
  'microsoft.authorization',
  'microsoft.resources',
  'microsoft.insights',
  'microsoft.managedidentity',
  'microsoft.storage',
  'microsoft.keyvault',
  'microsoft.resourcegraph',
];

function unknownType(typeName: string): ArmError {
  const [namespace, ...rest] = typeName.split('/');
  return foreignNamespaces.includes(namespace.toLowerCase())
    ? new ArmError(501, {
        code: 'AzureEmulator.NotImplemented',
        message: `The emulator has no resource type '${typeName}'.`,
      })
    : new ArmError(404, {
        code: 'InvalidResourceNamespace',
        message: `The resource namespace '${namespace}' is invalid${
          rest.length ? ` (type '${rest.join('/')}')` : ''
        }.`,
      });
}
