import { InputError } from '@backstage/errors';

/**
 * Gives a word back, or says which words a field may have.
 *
 * @example
 * ```ts
 * requireWord('kind', 'bogus', ['rate', 'recorded']); // InputError: kind 'bogus' is not known; it is rate or recorded
 * ```
 *
 * @throws InputError when the word is not one of the known ones.
 * @internal
 */
export function requireWord<Word extends string>(
  field: string,
  value: Word,
  known: readonly Word[],
): Word {
  if (!known.includes(value)) {
    const last = known.at(-1);
    throw new InputError(
      `${field} '${value}' is not known; it is ${[
        known.slice(0, -1).join(', '),
        last,
      ].join(' or ')}`,
    );
  }
  return value;
}
