import { ArmError } from '../arm/ArmError';

/**
 * The refusal of a resource lock, in the words of Azure.
 *
 * Source: they are quoted in https://github.com/Azure/azure-cli/issues/20232, as known in November 2026; not recorded.
 *
 * @internal
 */
export function scopeLocked(
  id: string,
  options: { readonly kind: 'write' | 'delete'; readonly scope: string },
): ArmError {
  return new ArmError(409, {
    code: 'ScopeLocked',
    message: `The scope '${id}' cannot perform ${options.kind} operation because following scope(s) are locked: '${options.scope}'. Please remove the lock and try again.`,
  });
}
