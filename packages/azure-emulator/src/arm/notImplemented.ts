import { EmulatorError } from '../errors/EmulatorError';

/**
 * The admission that Azure can do something and the emulator cannot: 501, and nothing was changed.
 *
 * @internal
 */
export function notImplemented(message: string): EmulatorError {
  return new EmulatorError('NotImplemented', { status: 501, message });
}
