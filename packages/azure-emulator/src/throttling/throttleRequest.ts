import type { Cloud } from '../state/Cloud';
import { kindOfRequest } from './kindOfRequest';
import { throttledRequest } from './throttledRequest';

const headerWords = { read: 'reads', write: 'writes', delete: 'deletes' };

/**
 * Counts a request to ARM and gives the headers that say what is left; refuses it when nothing is left and throttling is on.
 *
 * @internal
 */
export function throttleRequest(
  cloud: Cloud,
  options: {
    readonly method: string;
    readonly subscriptionId: string;
    readonly objectId: string;
    readonly now: Date;
    /** Gets the headers, also when the request is refused. */
    readonly onCounted: (headers: Readonly<Record<string, string>>) => void;
  },
): void {
  const { subscriptionId, objectId } = options;
  const kind = kindOfRequest(options.method);
  const counted = cloud.throttle.take({ ...options, kind });
  const words = headerWords[kind];
  options.onCounted({
    [`x-ms-ratelimit-remaining-subscription-${words}`]: String(
      counted.remaining,
    ),
    [`x-ms-ratelimit-remaining-subscription-global-${words}`]: String(
      counted.remainingGlobal,
    ),
  });
  if (cloud.settings.throttling && counted.retryAfterSeconds !== undefined) {
    throw throttledRequest({
      kind,
      subscriptionId,
      objectId,
      retryAfterSeconds: counted.retryAfterSeconds,
    });
  }
}
