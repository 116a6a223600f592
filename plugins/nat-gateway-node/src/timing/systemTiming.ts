import { setTimeout } from 'node:timers/promises';
import type { Timing } from './Timing';

/**
 * The machine's clock, randomness and timers. The timers do not keep the process alive.
 *
 * @public
 */
export const systemTiming: Timing = {
  now: () => new Date(),
  random: Math.random,
  wait: async (milliseconds, { signal }) => {
    try {
      await setTimeout(milliseconds, undefined, { signal, ref: false });
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  },
};
