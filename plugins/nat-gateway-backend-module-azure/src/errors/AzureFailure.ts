/**
 * What Azure, or the way to it, said went wrong.
 *
 * @internal
 */
export interface AzureFailure {
  /** Azure's own code, the operating system's (`ECONNRESET`), or `HttpStatus<number>`. */
  readonly code: string;
  /** The codes of its details, however deep: `Canceled` tells by them what canceled it. */
  readonly detailCodes?: readonly string[];
  readonly message: string;
  /** Absent: no HTTP answer came, or an accepted operation failed. */
  readonly statusCode?: number;
  /** Whether Azure said so itself. If not, the request may have taken effect all the same. */
  readonly isAnswer: boolean;
  readonly retryAfterMilliseconds?: number;
}
