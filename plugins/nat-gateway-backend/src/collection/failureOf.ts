import { isError } from '@backstage/errors';
import { CloudError } from 'backstage-plugin-nat-gateway-node';
import type { StoredScope } from '../database/snapshots/StoredScope';

/**
 * An error as it is stored and shown beside old data.
 *
 * @internal
 */
export function failureOf(
  error: unknown,
  options: { readonly at: Date },
): NonNullable<StoredScope['failure']> {
  const at = options.at.toISOString();
  if (error instanceof CloudError) {
    return {
      at,
      code: error.code,
      message: `${error.message} ${error.wayOut}`.trim(),
    };
  }
  return isError(error)
    ? { at, code: error.name, message: error.message }
    : { at, code: 'Error', message: String(error) };
}
