/**
 * Why an operation failed.
 *
 * @public
 */
export interface OperationError {
  readonly code: string;
  readonly message: string;
}
