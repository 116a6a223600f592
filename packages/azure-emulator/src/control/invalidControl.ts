import { ArmError } from '../arm/ArmError';

/**
 * The refusal of a control request, with the reason as it was thrown or as text.
 *
 * @internal
 */
export function invalidControl(reason: unknown): ArmError {
  return new ArmError(400, {
    code: 'AzureEmulator.InvalidControl',
    message: reason instanceof Error ? reason.message : String(reason),
  });
}
