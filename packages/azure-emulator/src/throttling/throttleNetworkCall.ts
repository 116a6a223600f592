import { ArmError } from '../arm/ArmError';
import type { Cloud } from '../state/Cloud';
import { kindOfRequest } from './kindOfRequest';
import { networkRegionOf } from './networkRegionOf';

/**
 * Refuses a call for which the network provider has had too many in five minutes; does nothing while throttling is off, and for calls to others.
 *
 * The words are those of a reply that https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes quotes for AKS's own calls, in the wrapping of the provider's other retryable errors, as known in November 2026; not recorded.
 *
 * @internal
 */
export function throttleNetworkCall(
  cloud: Cloud,
  call: {
    readonly method: string;
    readonly pathname: string;
    readonly bodyText: string;
    readonly subscriptionId: string;
    readonly now: Date;
  },
): void {
  const region = cloud.settings.throttling
    ? networkRegionOf(cloud, call)
    : undefined;
  if (region === undefined) {
    return;
  }
  const { subscriptionId, now } = call;
  const waitSeconds = cloud.networkThrottle.take({
    subscriptionId,
    region,
    kind: kindOfRequest(call.method) === 'read' ? 'read' : 'write',
    now,
  });
  if (waitSeconds > 0) {
    throw new ArmError(429, {
      code: 'RetryableError',
      message: 'A retryable error occurred.',
      details: [
        {
          code: 'RetryableErrorDueToTooManyCalls',
          message: `Subscription '${subscriptionId}' was used to perform too many calls within last 5 minutes. The number of calls exceeds Microsoft.Network throttling limit. The call can be retried in ${waitSeconds} seconds.`,
        },
      ],
      headers: { 'Retry-After': String(waitSeconds) },
    });
  }
}
