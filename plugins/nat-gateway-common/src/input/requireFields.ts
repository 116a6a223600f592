import { InputError } from '@backstage/errors';

/**
 * Gives an object back, or says which field is none, so that nobody reads a field of nothing.
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
