import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses a write while the network provider is at work on something that refers to the resource: its locks collide. Not a quota, and without `Retry-After`.
 *
 * The code is Azure's; its words are not recorded.
 *
 * @internal
 */
export function refuseWhenReferrerBusy(cloud: Cloud, id: string): void {
  const busy = cloud.store
    .referrers(id)
    .find(
      referrer =>
        referrer.type.startsWith('Microsoft.Network/') &&
        cloud.operations.runningOn(referrer.id)?.resourceId.toLowerCase() ===
          referrer.id.toLowerCase(),
    );
  if (busy) {
    throw new AzureError('RetryableErrorDueToAnotherOperation', {
      id,
      busyId: busy.id,
    });
  }
}
