import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Works for as long as the timeout allows, even if the work does not listen to its signal.
 *
 * @internal
 */
export async function withinTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  options: {
    /** For the error: `Collecting <provider>/<account>/<id>`. */
    readonly doing: string;
    readonly timeoutMilliseconds: number;
    readonly signal: AbortSignal;
  },
): Promise<T> {
  const { doing, timeoutMilliseconds, signal } = options;
  const timedOut = new AbortController();
  const timer = setTimeout(
    () =>
      timedOut.abort(
        new ServiceUnavailableError(
          `${doing} took longer than ${
            timeoutMilliseconds / 1000
          } s; the cloud may be slow or out of reach. It is tried again.`,
        ),
      ),
    timeoutMilliseconds,
  );
  const either = AbortSignal.any([signal, timedOut.signal]);
  let refuse = () => {};
  const aborted = new Promise<never>((_, reject) => {
    refuse = () => reject(either.reason);
    either.addEventListener('abort', refuse, { once: true });
    if (either.aborted) {
      refuse();
    }
  });
  try {
    return await Promise.race([work(either), aborted]);
  } finally {
    clearTimeout(timer);
    // A listener would keep the result for as long as the given signal lives, which is that of the process.
    either.removeEventListener('abort', refuse);
  }
}
