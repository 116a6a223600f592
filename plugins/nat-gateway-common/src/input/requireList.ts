import { InputError } from '@backstage/errors';

/**
 * Gives a list back, or says which field is none.
 *
 * @throws InputError when the value is no list.
 * @internal
 */
export function requireList<T>(
  field: string,
  value: readonly T[],
): readonly T[] {
  if (!Array.isArray(value)) {
    throw new InputError(`${field} ${String(value)} is no list; give one`);
  }
  return value;
}
