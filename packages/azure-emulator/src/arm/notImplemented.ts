import { ArmError } from './ArmError';

/**
 * The admission that Azure can do something and the emulator cannot: 501, and nothing was changed.
 *
 * @internal
 */
export function notImplemented(message: string): ArmError {
  return new ArmError(501, { code: 'AzureEmulator.NotImplemented', message });
}
