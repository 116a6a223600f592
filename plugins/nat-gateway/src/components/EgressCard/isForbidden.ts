import { isError, ResponseError } from '@backstage/errors';

/**
 * Whether an error says that the reader may not see what was asked for.
 *
 * @internal
 */
export function isForbidden(error: unknown): boolean {
  if (error instanceof ResponseError) return error.statusCode === 403;
  return isError(error) && error.name === 'NotAllowedError';
}
