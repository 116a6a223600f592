import { isError, ResponseError } from '@backstage/errors';

/**
 * The error as the backend worded it: "Request failed with 400" tells a person nothing.
 *
 * @internal
 */
export function wordsOf(error: unknown): unknown {
  return error instanceof ResponseError && isError(error.cause)
    ? error.cause
    : error;
}
