import { InputError } from '@backstage/errors';

/**
 * Returns an object, or says which field is not an object, so that no code reads a field of undefined.
 *
 * @example
 * ```ts
 * requireFields('egress', null); // InputError: egress null is no object; give its fields
 * ```
 *
 * @throws InputError when the value is no object.
 * @internal
 */
export function requireFields<T extends object>(field: string, value: T): T {
  if (typeof value !== 'object' || value === null) {
    throw new InputError(
      `${field} ${String(value)} is no object; give its fields`,
    );
  }
  return value;
}
