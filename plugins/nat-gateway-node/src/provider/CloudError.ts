import { CustomErrorBase } from '@backstage/errors';

/**
 * A cloud refused or failed: its code and words, the resource, and the way out.
 *
 * @public
 */
export class CloudError extends CustomErrorBase {
  readonly name = 'CloudError' as const;
  /** The cloud's own error code, e.g. `PublicIPCountLimitReached`. */
  readonly code: string;
  /** The cloud's own words, for quoting. Absent where the cloud did not answer. */
  readonly cloudMessage?: string;
  readonly resourceId?: string;
  /** What the reader can do about it. */
  readonly wayOut: string;
  /** The HTTP status, if the cloud answered at all. */
  readonly statusCode?: number;

  constructor(
    message: string,
    options: {
      readonly code: string;
      readonly wayOut: string;
      readonly cloudMessage?: string;
      readonly resourceId?: string;
      readonly statusCode?: number;
      readonly cause?: Error;
    },
  ) {
    super(message, options.cause);
    this.code = options.code;
    this.cloudMessage = options.cloudMessage;
    this.wayOut = options.wayOut;
    this.resourceId = options.resourceId;
    this.statusCode = options.statusCode;
  }
}
