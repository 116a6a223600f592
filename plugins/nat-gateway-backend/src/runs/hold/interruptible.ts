/**
 * A promise that also ends, with the signal's reason, when the signal aborts, whatever the work
 * behind it does. Its own outcome is ignored from then on.
 *
 * @internal
 */
export async function interruptible<T>(
  promise: Promise<T>,
  options: { readonly signal: AbortSignal },
): Promise<T> {
  const { signal } = options;
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) {
      onAbort();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
