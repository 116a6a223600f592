import type { JsonObject } from './JsonObject';

/**
 * A refusal in ARM's error shape: thrown anywhere, answered by the server. It is either a declared `AzureError` or the emulator's own.
 *
 * @internal
 */
export abstract class ArmError extends Error {
  readonly status: number;
  readonly code: string;
  readonly target?: string;
  readonly details?: readonly JsonObject[];
  readonly additionalInfo?: readonly JsonObject[];
  readonly headers: Readonly<Record<string, string>>;

  protected constructor(
    status: number,
    options: {
      readonly code: string;
      readonly message: string;
      readonly target?: string;
      readonly details?: readonly JsonObject[];
      readonly additionalInfo?: readonly JsonObject[];
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    super(options.message);
    this.name = 'ArmError';
    this.status = status;
    this.code = options.code;
    this.target = options.target;
    this.details = options.details;
    this.additionalInfo = options.additionalInfo;
    this.headers = options.headers ?? {};
  }

  /** The `{"error": {…}}` body that ARM sends. */
  toBody(): JsonObject {
    return {
      error: {
        code: this.code,
        ...(this.target ? { target: this.target } : {}),
        message: this.message,
        ...(this.details ? { details: this.details } : {}),
        ...(this.additionalInfo ? { additionalInfo: this.additionalInfo } : {}),
      },
    };
  }
}
