import { ArmError } from '../arm/ArmError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses what a resource lock of the scenario forbids. The code is Azure's; its words are not recorded.
 *
 * @internal
 */
export function checkLocks(
  cloud: Cloud,
  options: { readonly id: string; readonly kind: 'write' | 'delete' },
): void {
  const id = options.id.toLowerCase();
  const lock = cloud.settings.locks.find(candidate => {
    const scope = candidate.scope.toLowerCase();
    return (
      (id === scope || id.startsWith(`${scope}/`)) &&
      (candidate.level === 'ReadOnly' || options.kind === 'delete')
    );
  });
  if (lock) {
    throw new ArmError(409, {
      code: 'ScopeLocked',
      message: `The scope '${options.id}' cannot perform ${options.kind} operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
    });
  }
}
