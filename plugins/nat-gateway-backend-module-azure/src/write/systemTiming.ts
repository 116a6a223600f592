import { setTimeout } from 'timers/promises';
import type { Timing } from './Timing';

/**
 * The machine's clock, randomness and timers.
 *
 * @internal
 */
export const systemTiming: Timing = {
  now: () => new Date(),
  random: Math.random,
  sleep: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, { signal }),
};
