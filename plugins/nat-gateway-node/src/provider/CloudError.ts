import { CustomErrorBase } from '@backstage/errors';
import type { Wording } from '@cluster-egress/backstage-plugin-nat-gateway-common';

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
  /** Says the way out in other languages. */
  readonly wayOutWording?: Wording;
  /** Says the message in other languages. */
  readonly wording?: Wording;
  /** The HTTP status, if the cloud answered at all. */
  readonly statusCode?: number;
  /** How long the cloud asks to wait before the next request. */
  readonly retryAfterMilliseconds?: number;

  constructor(
    message: string,
    options: {
      readonly code: string;
      readonly wayOut: string;
      readonly wayOutWording?: Wording;
      readonly wording?: Wording;
      readonly cloudMessage?: string;
      readonly resourceId?: string;
      readonly statusCode?: number;
      readonly retryAfterMilliseconds?: number;
      readonly cause?: Error;
    },
  ) {
    super(message, options.cause);
    this.code = options.code;
    this.cloudMessage = options.cloudMessage;
    this.wayOut = options.wayOut;
    this.wayOutWording = options.wayOutWording;
    this.wording = options.wording;
    this.resourceId = options.resourceId;
    this.statusCode = options.statusCode;
    this.retryAfterMilliseconds = options.retryAfterMilliseconds;
  }
}
