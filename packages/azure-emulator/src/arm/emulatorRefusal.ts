import { EmulatorError } from '../errors/EmulatorError';

/**
 * A refusal for a rule that Azure has but whose error code is not published.
 *
 * @internal
 */
export function emulatorRefusal(
  rule: string,
  options: { readonly message: string; readonly status?: number },
): EmulatorError {
  return new EmulatorError(rule, {
    ...options,
    message: `${options.message} (The emulator's own words: the error code that Azure uses for this rule is not known.)`,
  });
}
