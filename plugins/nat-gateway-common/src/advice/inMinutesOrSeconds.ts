import { say } from '../words/say';
import type { Wording } from '../words/Wording';

/**
 * A duration as people say it: in minutes where they are whole, else in seconds.
 *
 * @internal
 */
export function inMinutesOrSeconds(seconds: number): {
  readonly value: number;
  readonly unit: 'minutes' | 'seconds';
  /** `4 min`, `350 s`. */
  readonly wording: Wording;
} {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? {
        value: minutes,
        unit: 'minutes',
        wording: say('phrase.minutes', { minutes }).wording,
      }
    : {
        value: seconds,
        unit: 'seconds',
        wording: say('phrase.seconds', { seconds }).wording,
      };
}
