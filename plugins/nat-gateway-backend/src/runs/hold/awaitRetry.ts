import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunLine } from '../../database/runs/appendRunEvents';
import { commitProgress } from './commitProgress';
import type { RunDrive } from './RunDrive';

/** A word to cancel is heard within this time. */
const lookMilliseconds = 5_000;

/**
 * Tells in a run's log why something is tried again and when, and waits until then. False: `gaveUp`
 * says so, its time is over, or this replica has to stop.
 *
 * @internal
 */
export async function awaitRetry(
  drive: RunDrive,
  options: {
    readonly retry: RetryRequest;
    readonly signal: AbortSignal;
    /** What is told; `at` is when the run goes on. */
    readonly line: (retry: RetryRequest & { readonly at: string }) => RunLine;
    /** Whether it is no longer wanted, for instance because the run goes back. */
    readonly gaveUp?: () => Promise<boolean>;
  },
): Promise<boolean> {
  const { retry, signal, line, gaveUp } = options;
  const { timing } = drive.options;
  const until = timing.now().getTime() + retry.milliseconds;
  const at = new Date(until).toISOString();
  try {
    await commitProgress(drive, {}, async ({ log }) =>
      log(line({ ...retry, at })),
    );
    for (;;) {
      if (signal.aborted || (await gaveUp?.())) {
        return false;
      }
      const left = until - timing.now().getTime();
      if (left <= 0) {
        return true;
      }
      await timing.wait(Math.min(left, lookMilliseconds), { signal });
    }
  } catch (error) {
    // The provider would take what is thrown here for the cloud's word.
    drive.interrupt(error);
    return false;
  }
}
