import { EmulatorError } from '../errors/EmulatorError';

/**
 * The refusal of a control request, with the reason as it was thrown or as text.
 *
 * @internal
 */
export function invalidControl(reason: unknown): EmulatorError {
  return new EmulatorError('InvalidControl', {
    message: reason instanceof Error ? reason.message : String(reason),
  });
}
