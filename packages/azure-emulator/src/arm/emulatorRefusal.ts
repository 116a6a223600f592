import { ArmError } from './ArmError';

/**
 * A refusal for a rule that Azure has but whose error code is not published.
 *
 * The code starts with `AzureEmulator.` so that nobody keys on it as if it were Azure's.
 *
 * @internal
 */
export function emulatorRefusal(
  rule: string,
  options: { readonly message: string; readonly status?: number },
): ArmError {
  return new ArmError(options.status ?? 400, {
    code: `AzureEmulator.${rule}`,
    message: `${options.message} (The emulator's own words: the error code that Azure uses for this rule is not known.)`,
  });
}
