import { isError } from '@backstage/errors';
import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * An error as it is stored and shown beside old data.
 *
 * @internal
 */
export function failureOf(
  error: unknown,
  options: { readonly at: Date },
): CollectionFailure {
  const at = options.at.toISOString();
  if (error instanceof CloudError) {
    const { code, message, cloudMessage, wayOut, wayOutWording } = error;
    return {
      at,
      code,
      message,
      ...(cloudMessage !== undefined && { cloudMessage }),
      ...(wayOut && { wayOut }),
      ...(wayOutWording && { wayOutWording }),
    };
  }
  return isError(error)
    ? { at, code: error.name, message: error.message }
    : { at, code: 'Error', message: String(error) };
}
