import { isError } from '@backstage/errors';

/** What a provider says of its own accord, by name: it may have another copy of the package. */
const refusals = new Set([
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Whether a cloud that is asked the same again will say the same: it answered with a 4xx that asks
 * neither to wait (429) nor to send it again (408), or its provider refused to ask.
 *
 * @internal
 */
export function isFinalAnswer(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  if (refusals.has(error.name)) {
    return true;
  }
  const { statusCode } = error as { readonly statusCode?: unknown };
  return (
    typeof statusCode === 'number' &&
    statusCode >= 400 &&
    statusCode < 500 &&
    statusCode !== 408 &&
    statusCode !== 429
  );
}
