import { ArmError } from '../arm/ArmError';
import type { ResourceId } from '../arm/ResourceId';

/**
 * Refuses a name that Azure's network resources cannot have.
 *
 * @internal
 */
export function requireName(id: ResourceId): void {
  if (!/^\w([\w.-]{0,78}\w)?$/.test(id.name)) {
    throw new ArmError(400, {
      code: 'InvalidResourceName',
      message: `Resource name ${id.name} is invalid. The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.`,
      details: [],
    });
  }
}
