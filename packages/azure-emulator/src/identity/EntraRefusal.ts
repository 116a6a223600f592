/**
 * Why Entra gives no token.
 *
 * @internal
 */
export interface EntraRefusal {
  readonly status: number;
  /** OAuth's word for it. */
  readonly error: string;
  /** `AADSTS` and a number. */
  readonly code: string;
  readonly message: string;
}
