import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { interruptible } from './interruptible';
import { isFinalAnswer } from './isFinalAnswer';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';

const shortestPauseMilliseconds = 10_000;
const longestPauseMilliseconds = 300_000;

/**
 * Reads from the cloud for a run that is under way. A cloud that does not answer is asked again until
 * the signal aborts or `waitForRetry` says no; one that refuses is not. Throws the cloud's own error,
 * also when time is over.
 *
 * @internal
 */
export async function readPatiently<T>(
  read: () => Promise<T>,
  options: {
    readonly drive: Pick<RunDrive, 'stop'>;
    readonly signal: AbortSignal;
    readonly waitForRetry: (retry: RetryRequest) => Promise<boolean>;
  },
): Promise<T> {
  const { drive, signal, waitForRetry } = options;
  let milliseconds = shortestPauseMilliseconds;
  let failure: unknown;
  for (;;) {
    drive.stop.throwIfAborted();
    if (signal.aborted) {
      throw failure ?? signal.reason;
    }
    try {
      return await interruptible(read(), { signal });
    } catch (error) {
      if (signal.aborted) {
        throw failure ?? error;
      }
      if (isFinalAnswer(error)) {
        throw error;
      }
      failure = error;
    }
    const { code, message } = runErrorOf(failure);
    if (!(await waitForRetry({ code, message, milliseconds }))) {
      drive.stop.throwIfAborted();
      throw failure;
    }
    milliseconds = Math.min(2 * milliseconds, longestPauseMilliseconds);
  }
}
