import { shippedSettings } from '../contract';
import { LabSettings } from '../lab/labFleet';

/** Going back at once: a game day does not wait for the dwell, which has a proof of its own. */
const atOnce = { goodRounds: 1, dwellSeconds: 0 };

/** Settings of the proof. */
export const settings = {
  /** A probe every second. */
  fast: {
    probing: {
      intervalMilliseconds: 1_000,
      timeoutMilliseconds: 500,
      failures: 2,
    },
    failback: atOnce,
  },
  shipped: { probing: shippedSettings.probing, failback: atOnce },
} satisfies Record<string, LabSettings>;
