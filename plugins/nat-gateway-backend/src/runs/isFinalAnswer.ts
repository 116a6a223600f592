import { isError } from '@backstage/errors';

/**
 * Whether a cloud that is asked the same again will say the same: it answered with a 4xx that asks
 * neither to wait (429) nor to send it again (408).
 *
 * @internal
 */
export function isFinalAnswer(error: unknown): boolean {
  if (!isError(error)) {
    return false;
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
