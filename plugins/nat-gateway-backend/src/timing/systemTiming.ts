import { setTimeout } from 'node:timers/promises';
import type { Timing } from './Timing';

/**
 * The machine's clock. Its timers do not keep the process alive.
 *
 * @internal
 */
export const systemTiming: Timing = {
  now: () => new Date(),
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
