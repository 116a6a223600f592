import { ResponseError, toError } from '@backstage/errors';

/**
 * The words of an error: the back end's own where it answered.
 *
 * @internal
 */
export function messageOf(error: unknown): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : toError(error).message;
}
