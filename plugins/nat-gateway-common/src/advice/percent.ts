import { say } from '../words/say';
import type { Wording } from '../words/Wording';

/**
 * A fraction as whole percent, rounded down: a ceiling is never called reached before it is.
 *
 * @internal
 */
export function percent(fraction: number): Wording {
  // 0.29 × 100 is 28.999…; the tenth decimal is noise of the multiplication.
  return say('phrase.percent', {
    percent: Math.floor(Number((fraction * 100).toFixed(9))),
  }).wording;
}
