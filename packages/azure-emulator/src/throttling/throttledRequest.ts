import { AzureError } from '../errors/AzureError';
import type { RequestKind } from './RequestKind';

/**
 * ARM's 429, which says how long to wait.
 *
 * @internal
 */
export function throttledRequest(options: {
  readonly kind: RequestKind;
  readonly subscriptionId: string;
  readonly objectId: string;
  readonly retryAfterSeconds: number;
}): AzureError<'SubscriptionRequestsThrottled'> {
  const { kind, subscriptionId, objectId, retryAfterSeconds } = options;
  return new AzureError('SubscriptionRequestsThrottled', {
    kind,
    subscriptionId,
    objectId,
    seconds: retryAfterSeconds,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
}
