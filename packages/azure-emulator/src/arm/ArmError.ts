import type { JsonObject } from './JsonObject';

/**
 * A refusal in ARM's error shape: thrown anywhere, answered by the server.
 *
 * @internal
 */
export class ArmError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details?: readonly JsonObject[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    options: {
      readonly code: string;
      readonly message: string;
      readonly details?: readonly JsonObject[];
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    super(options.message);
    this.name = 'ArmError';
    this.status = status;
    this.code = options.code;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }

  /** The `{"error": {…}}` body that ARM sends. */
  toBody(): JsonObject {
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(this.details ? { details: this.details } : {}),
      },
    };
  }
}
