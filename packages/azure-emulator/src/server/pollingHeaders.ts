/**
 * The emulator's own hint for tests that poll: recordings of 2026 have no `Retry-After`, so by default there is none.
 *
 * @internal
 */
export function pollingHeaders(settings: {
  readonly retryAfterMilliseconds?: number;
}): Readonly<Record<string, string>> {
  const { retryAfterMilliseconds } = settings;
  return retryAfterMilliseconds === undefined
    ? {}
    : {
        'x-ms-retry-after-ms': String(retryAfterMilliseconds),
        ...(retryAfterMilliseconds >= 1000
          ? {
              'Retry-After': String(Math.floor(retryAfterMilliseconds / 1000)),
            }
          : {}),
      };
}
