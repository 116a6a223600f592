import { ArmError } from '../arm/ArmError';

/**
 * A refusal whose code is AKS's and whose words are the emulator's: AKS's are not recorded.
 *
 * @internal
 */
export function aksRefusal(code: string, text: string): ArmError {
  return new ArmError(400, {
    code,
    message: `${text} (The emulator's own words: Azure's are not recorded.)`,
  });
}
