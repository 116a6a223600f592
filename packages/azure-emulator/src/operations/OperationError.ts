import type { JsonObject } from '../arm/JsonObject';

/**
 * Why an operation failed.
 *
 * @public
 */
export interface OperationError {
  readonly code: string;
  readonly message: string;
  /** One for each resource that is concerned. */
  readonly details?: readonly JsonObject[];
}
