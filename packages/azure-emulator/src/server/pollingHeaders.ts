/**
 * When a client is to ask again. Recordings of 2023 have whole seconds by resource type, those of 2026 none, and none is the default.
 *
 * `x-ms-retry-after-ms` is the emulator's own hint for tests that poll.
 *
 * @internal
 */
export function pollingHeaders(
  settings: {
    readonly retryAfterMilliseconds?: number;
    readonly retryAfterSeconds?: Readonly<Record<string, number>>;
  },
  resourceType: string,
): Readonly<Record<string, string>> {
  const { retryAfterMilliseconds } = settings;
  const recorded = Object.entries(settings.retryAfterSeconds ?? {}).find(
    ([type]) => type.toLowerCase() === resourceType.toLowerCase(),
  )?.[1];
  if (recorded !== undefined) {
    return { 'Retry-After': String(recorded) };
  }
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
