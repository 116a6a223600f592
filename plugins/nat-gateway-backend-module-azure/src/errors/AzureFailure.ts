/**
 * What Azure, or the way to it, said went wrong.
 *
 * @internal
 */
export interface AzureFailure {
  /** Azure's own code, the operating system's (`ECONNRESET`), or `HttpStatus<number>`. */
  readonly code: string;
  readonly message: string;
  /** Absent: no answer came, and the request may have taken effect all the same. */
  readonly statusCode?: number;
  readonly retryAfterMilliseconds?: number;
}
