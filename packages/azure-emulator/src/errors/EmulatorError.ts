import type { Refusal } from 'emulator-kit';
import { ArmError } from '../arm/ArmError';

/**
 * A refusal of the emulator's own: its code begins with `AzureEmulator.`, so that no client treats it as one of Azure's.
 *
 * @internal
 */
export class EmulatorError extends ArmError {
  /** What the frame of the emulator refused. */
  static of({ rule, message, status, headers }: Refusal): EmulatorError {
    return new EmulatorError(rule, { message, status, headers });
  }

  constructor(
    rule: string,
    options: {
      readonly message: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    super(options.status ?? 400, {
      ...options,
      code: `AzureEmulator.${rule}`,
    });
    this.name = 'EmulatorError';
  }
}
