import { setTimeout as sleep } from 'node:timers/promises';
import type { Patience } from './Patience';

/**
 * Nine attempts over about two minutes: a backend that restarts is back by then.
 *
 * @internal
 */
export const ordinaryPatience: Patience = {
  attempts: 9,
  firstPauseMilliseconds: 1_000,
  longestPauseMilliseconds: 30_000,
  pause: milliseconds => sleep(milliseconds),
};
