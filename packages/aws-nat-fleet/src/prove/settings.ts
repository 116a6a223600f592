import { shippedSettings } from '../contract';
import { LabSettings } from '../lab/labFleet';

/** Traffic returns immediately: a game day does not wait for the dwell, which has its own proof. */
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
