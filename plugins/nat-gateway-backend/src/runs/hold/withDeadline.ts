import { DeadlineExceededError } from '../errors/DeadlineExceededError';
import type { RunDrive } from './RunDrive';

/**
 * Lets a run work until its deadline.
 *
 * @internal
 */
export async function withDeadline<T>(
  drive: RunDrive,
  options: { readonly deadlineAt?: string },
  work: (drive: RunDrive) => Promise<T>,
): Promise<T> {
  const { timing, configuration } = drive.options;
  const exceeded = new AbortController();
  const ended = new AbortController();
  const abort = () =>
    exceeded.abort(new DeadlineExceededError(configuration.deadlineMinutes));

  if (options.deadlineAt !== undefined) {
    const milliseconds =
      Date.parse(options.deadlineAt) - timing.now().getTime();
    if (milliseconds <= 0) {
      abort();
    } else {
      timing.wait(milliseconds, { signal: ended.signal }).then(() => {
        if (!ended.signal.aborted) {
          abort();
        }
      });
    }
  }
  try {
    return await work({
      ...drive,
      work: AbortSignal.any([drive.stop, exceeded.signal]),
    });
  } finally {
    ended.abort();
  }
}
