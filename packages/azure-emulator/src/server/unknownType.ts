import { notImplemented } from '../arm/notImplemented';
import type { ArmError } from '../arm/ArmError';
import { AzureError } from '../errors/AzureError';

/** Azure has them; the emulator has some of their types, or none. */
const foreignNamespaces = [
  'microsoft.network',
  'microsoft.containerservice',
  'microsoft.compute',
  'microsoft.authorization',
  'microsoft.resources',
  'microsoft.insights',
  'microsoft.policyinsights',
  'microsoft.managedidentity',
  'microsoft.storage',
  'microsoft.keyvault',
  'microsoft.resourcegraph',
];

/**
 * The refusal of a resource type that is not here: 501 when Azure has its namespace, else ARM's 404.
 *
 * @internal
 */
export function unknownType(typeName: string): ArmError {
  const [namespace] = typeName.split('/');
  return foreignNamespaces.includes(namespace.toLowerCase())
    ? notImplemented(`The emulator has no resource type '${typeName}'.`)
    : new AzureError('InvalidResourceNamespace', { namespace });
}
