import { InputError } from '@backstage/errors';

/**
 * Says which name stands twice where each may stand once.
 *
 * @throws InputError when a name is repeated.
 * @internal
 */
export function requireUnique(field: string, names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new InputError(
      `${field} has '${repeated}' twice; each name may stand once`,
    );
  }
}
