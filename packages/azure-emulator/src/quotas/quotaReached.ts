import { ArmError } from '../arm/ArmError';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { Quota } from './Quota';

/**
 * The refusal of what goes beyond a quota: in Azure's words, with Azure's code and words of the emulator's own, or marked as ours.
 *
 * @internal
 */
export function quotaReached(
  quota: Quota,
  options: { readonly limit: number; readonly id: string },
): ArmError {
  const { limit, id } = options;
  const own = `${quota.title}: ${limit} is the limit, and ${id} goes beyond it.`;
  if (!quota.refusal) {
    return emulatorRefusal('QuotaExceeded', { message: own });
  }
  const { code, words } = quota.refusal;
  return new ArmError(400, {
    code,
    message: words?.(limit) ?? `${own} (The emulator's own words.)`,
    details: [],
  });
}
