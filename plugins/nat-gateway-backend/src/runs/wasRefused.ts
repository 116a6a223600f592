import { isError } from '@backstage/errors';

/**
 * Whether the cloud refused a write for certain, so that nothing was written: it answered with a
 * 4xx other than 408. Anything else, such as a connection that broke, leaves it open.
 *
 * @internal
 */
export function wasRefused(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  const { statusCode } = error as { readonly statusCode?: unknown };
  return (
    typeof statusCode === 'number' &&
    statusCode >= 400 &&
    statusCode < 500 &&
    statusCode !== 408
  );
}
