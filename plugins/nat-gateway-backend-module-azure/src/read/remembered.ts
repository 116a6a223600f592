/**
 * Calls `make` once per key; a failure is not remembered.
 *
 * @internal
 */
export function remembered<T>(
  make: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return key => {
    const existing = made.get(key);
    if (existing) {
      return existing;
    }
    const promise = make(key);
    made.set(key, promise);
    promise.catch(() => made.delete(key));
    return promise;
  };
}
