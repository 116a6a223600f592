import { ArmError } from '../arm/ArmError';
import type { ResourceId } from '../arm/ResourceId';

/**
 * The two ways in which Azure says that a resource is missing: ARM's for top-level ones, the network provider's for children.
 *
 * @internal
 */
export function resourceNotFound(id: ResourceId): ArmError {
  if (id.parentId) {
    return new ArmError(404, {
      code: 'NotFound',
      message: `Resource ${id.id} not found.`,
      details: [],
    });
  }
  return new ArmError(404, {
    code: 'ResourceNotFound',
    message: `The Resource '${id.type}/${id.name}' under resource group '${id.resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
    headers: { 'x-ms-failure-cause': 'gateway' },
  });
}
