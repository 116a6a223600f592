import type { ArmError } from '../arm/ArmError';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { parseResourceId } from '../arm/parseResourceId';
import { limitOf } from '../quotas/limitOf';
import { quotaReached } from '../quotas/quotaReached';
import { regionQuotas } from '../quotas/regionQuotas';
import type { Cloud } from '../state/Cloud';
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
    readonly cloud: Pick<Cloud, 'restrictions' | 'settings'>;
  },
): ArmError {
  const { method, path } = request;
  const subscriptionId = path.split('/')[2] ?? '';
  const scope = path.split('/').slice(0, 5).join('/');
  const type = parseResourceId(path)?.type.toLowerCase() ?? '';
  const quota = regionQuotas.find(({ types }) =>
    types.some(candidate => candidate.toLowerCase() === type),
  );
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
      return quota
        ? quotaReached(quota, {
            limit: limitOf(quota, request.cloud),
            id: path,
          })
        : emulatorRefusal('QuotaExceeded', {
            message: `The quota for ${path} in subscription ${subscriptionId} is used up.`,
          });
    default:
      throw new TypeError(`Unknown refusal ${String(kind satisfies never)}`);
  }
}
