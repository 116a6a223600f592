import type { ResourceId } from '../arm/ResourceId';
import { AzureError } from '../errors/AzureError';

/**
 * Refuses a name that Azure's network resources cannot have.
 *
 * @internal
 */
export function requireName(id: ResourceId): void {
  if (!/^\w([\w.-]{0,78}\w)?$/.test(id.name)) {
    throw new AzureError('InvalidResourceName', { name: id.name });
  }
}
