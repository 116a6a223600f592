import { retryAfterOf } from '../errors/retryAfterOf';
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
  const retryAfterMilliseconds = retryAfterOf(name => headers[name]);
  return {
    ...(pollUrl && { pollUrl }),
    ...(retryAfterMilliseconds !== undefined && { retryAfterMilliseconds }),
  };
}
