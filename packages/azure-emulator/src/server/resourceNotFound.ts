import type { ArmError } from '../arm/ArmError';
import type { ResourceId } from '../arm/ResourceId';
import { AzureError } from '../errors/AzureError';

/**
 * The two ways in which Azure says that a resource is missing: ARM's for top-level ones, the network provider's for children.
 *
 * @internal
 */
export function resourceNotFound(id: ResourceId): ArmError {
  if (id.parentId) {
    return new AzureError('NotFound', { id: id.id });
  }
  return new AzureError('ResourceNotFound', {
    type: id.type,
    name: id.name,
    resourceGroup: id.resourceGroup,
  });
}
