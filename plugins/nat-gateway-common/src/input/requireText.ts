import { InputError } from '@backstage/errors';

/**
 * Gives a name back, or says which field has none.
 *
 * @throws InputError when the text is empty.
 * @internal
 */
export function requireText(field: string, value: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InputError(`${field} is empty; give it a name`);
  }
  return value;
}
