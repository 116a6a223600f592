import type { FailureReason } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureFailure } from './AzureFailure';

/**
 * Whether Azure asks to wait, may not be asked, was not reached, or failed otherwise.
 *
 * @internal
 */
export function reasonOf(
  failure: Pick<AzureFailure, 'isAnswer' | 'statusCode'>,
): FailureReason {
  if (!failure.isAnswer) {
    return 'unreachable';
  }
  switch (failure.statusCode) {
    case 429:
      return 'throttled';
    case 401:
    case 403:
      return 'forbidden';
    default:
      return 'failed';
  }
}
