import { ArmError } from '../arm/ArmError';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { throttledRequest } from '../throttling/throttledRequest';
import { kindOfRequest } from '../throttling/kindOfRequest';
import { policyDenied } from './policyDenied';
import { readOnlySubscription } from './readOnlySubscription';
import type { RefusalKind } from './RefusalKind';
import { scopeLocked } from './scopeLocked';

/** Recorded: the wait that Azure asked for. */
const retryAfterSeconds = 10;

/**
 * What Azure says when it refuses a request for a reason that is not in the request.
 *
 * @internal
 */
export function refusalOf(
  kind: RefusalKind,
  request: {
    readonly method: string;
    readonly path: string;
    readonly objectId: string;
    readonly publicIPAddressLimit: number;
  },
): ArmError {
  const { method, path } = request;
  const subscriptionId = path.split('/')[2] ?? '';
  const scope = path.split('/').slice(0, 5).join('/');
  switch (kind) {
    case 'throttled':
      return throttledRequest({
        kind: kindOfRequest(method),
        subscriptionId,
        objectId: request.objectId,
        retryAfterSeconds,
      });
    case 'policy':
      return policyDenied(path, { scope, policyName: 'emulated-denial' });
    case 'lock':
      return scopeLocked(path, {
        kind: method === 'DELETE' ? 'delete' : 'write',
        scope,
      });
    case 'readOnlySubscription':
      return readOnlySubscription(subscriptionId);
    case 'quota':
      return /\/publicIPAddresses\/[^/]+$/i.test(path)
        ? new ArmError(400, {
            code: 'PublicIPCountLimitReached',
            message: `Cannot create more than ${request.publicIPAddressLimit} public IP addresses for this subscription in this region.`,
            details: [],
          })
        : emulatorRefusal('QuotaExceeded', {
            message: `The quota for ${path} in subscription ${subscriptionId} is used up.`,
          });
    default:
      throw new TypeError(`Unknown refusal ${String(kind satisfies never)}`);
  }
}
