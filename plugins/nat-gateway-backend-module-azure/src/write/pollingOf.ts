import type { Written } from './Written';

/**
 * Where and when to ask how an accepted write goes, by the headers of its answer.
 *
 * @internal
 */
export function pollingOf(
  headers: Readonly<Record<string, string | undefined>>,
): Pick<Written, 'pollUrl' | 'retryAfterMilliseconds'> {
  const pollUrl = headers['azure-asyncoperation'] ?? headers.location;
  const milliseconds = Number(
    headers['retry-after-ms'] ??
      headers['x-ms-retry-after-ms'] ??
      Number(headers['retry-after']) * 1000,
  );
  return {
    ...(pollUrl && { pollUrl }),
    ...(Number.isFinite(milliseconds) && {
      retryAfterMilliseconds: milliseconds,
    }),
  };
}
