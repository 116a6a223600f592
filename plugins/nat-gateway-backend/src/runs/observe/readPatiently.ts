import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { isError } from '@backstage/errors';
import { interruptible } from '../hold/interruptible';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';

/** What a provider says of its own accord, by name: it may have another copy of the package. */
const refusals = new Set([
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Whether a cloud that is asked the same again will say the same: it answered with a 4xx that asks
 * neither to wait (429) nor to send it again (408), or its provider refused to ask.
 *
 * @internal
 */
export function isFinalAnswer(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  if (refusals.has(error.name)) {
    return true;
  }
  const { statusCode } = error as { readonly statusCode?: unknown };
  return (
    typeof statusCode === 'number' &&
    statusCode >= 400 &&
    statusCode < 500 &&
    statusCode !== 408 &&
    statusCode !== 429
  );
}

function pauseAskedFor(error: unknown): number {
  const { retryAfterMilliseconds } = error as {
    readonly retryAfterMilliseconds?: unknown;
  };
  return typeof retryAfterMilliseconds === 'number'
    ? retryAfterMilliseconds
    : 0;
}

const shortestPauseMilliseconds = 10_000;
const longestPauseMilliseconds = 300_000;

/**
 * Reads from the cloud for a run that is under way. A cloud that does not answer is asked again, after
 * the pause that it asks for, until the signal aborts or `waitForRetry` says no; one that refuses is not. Throws the cloud's own error,
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
  let pause = shortestPauseMilliseconds;
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
    const milliseconds = Math.max(pause, pauseAskedFor(failure));
    if (!(await waitForRetry({ code, message, milliseconds }))) {
      drive.stop.throwIfAborted();
      throw failure;
    }
    pause = Math.min(2 * pause, longestPauseMilliseconds);
  }
}
