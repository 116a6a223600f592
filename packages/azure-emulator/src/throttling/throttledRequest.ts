import { ArmError } from '../arm/ArmError';
import type { RequestKind } from './RequestKind';

/**
 * ARM's 429 in the words of a real reply of September 2026.
 *
 * @internal
 */
export function throttledRequest(options: {
  readonly kind: RequestKind;
  readonly subscriptionId: string;
  readonly objectId: string;
  readonly retryAfterSeconds: number;
}): ArmError {
  const { kind, subscriptionId, objectId, retryAfterSeconds } = options;
  return new ArmError(429, {
    code: 'SubscriptionRequestsThrottled',
    message: `Number of '${kind}' requests for subscription '${subscriptionId}' actor '${objectId}' exceeded. Please try again after '${retryAfterSeconds}' seconds.`,
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'x-ms-failure-cause': 'gateway',
    },
  });
}
