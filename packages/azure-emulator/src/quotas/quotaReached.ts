import type { ArmError } from '../arm/ArmError';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { AzureError } from '../errors/AzureError';
import type { quotaErrors } from '../errors/quotaErrors';
import type { Quota } from './Quota';

/**
 * The refusal of what goes beyond a quota: with Azure's code where it is known, else marked as ours.
 *
 * @internal
 */
export function quotaReached(
  quota: Quota,
  options: { readonly limit: number; readonly id: string },
): ArmError {
  const { limit, id } = options;
  const reason = `${quota.title}: ${limit} is the limit, and ${id} goes beyond it.`;
  return quota.refusal
    ? new AzureError<keyof typeof quotaErrors>(quota.refusal, { limit, reason })
    : emulatorRefusal('QuotaExceeded', { message: reason });
}
