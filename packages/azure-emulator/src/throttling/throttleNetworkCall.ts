import { AzureError } from '../errors/AzureError';
import { say } from '../errors/say';
import type { Cloud } from '../state/Cloud';
import { kindOfRequest } from './kindOfRequest';
import { networkRegionOf } from './networkRegionOf';

/**
 * Refuses a call for which the network provider has had too many in five minutes; does nothing while throttling is off, and for calls to others.
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
    throw new AzureError('RetryableError', {
      details: [
        say('RetryableErrorDueToTooManyCalls', {
          subscriptionId,
          seconds: waitSeconds,
        }),
      ],
      headers: { 'Retry-After': String(waitSeconds) },
    });
  }
}
