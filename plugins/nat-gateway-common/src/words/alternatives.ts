import { say } from './say';
import type { Wording } from './Wording';

/**
 * Names of which one is to be chosen: `a or b or c`. None of none.
 *
 * @internal
 */
export function alternatives(
  names: readonly string[],
): string | Wording | undefined {
  return names.reduce<string | Wording | undefined>(
    (first, second) =>
      first === undefined
        ? second
        : say('phrase.either', { first, second }).wording,
    undefined,
  );
}
