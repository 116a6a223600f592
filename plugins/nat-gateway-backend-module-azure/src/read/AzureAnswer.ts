/**
 * An answer of Azure to one request of a configured account.
 *
 * @internal
 */
export interface AzureAnswer {
  readonly account: string;
  /** The HTTP status. */
  readonly status: number;
}
