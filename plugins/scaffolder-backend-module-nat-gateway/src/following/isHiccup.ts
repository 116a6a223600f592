import { isError, ResponseError } from '@backstage/errors';

// 408, 425, 429 and what proxies answer for a backend that restarts.
const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Whether asking again may help: the backend did not answer, or said that it cannot just now. What
 * a cloud refused to the backend is no such case: the backend has asked again already, as far as it helps.
 *
 * @internal
 */
export function isHiccup(error: unknown): boolean {
  if (error instanceof ResponseError) {
    return (
      passingStatuses.has(error.statusCode) && error.cause.name !== 'CloudError'
    );
  }
  // fetch reports an unreachable host and a broken connection as TypeError
  return isError(error) && error.name === 'TypeError';
}
