import { readAzureFailure } from '../errors/readAzureFailure';

/**
 * Whether a write that failed like this may have been made: the connection broke, or Azure failed.
 * An answer that refuses it says that it was not.
 *
 * @internal
 */
export function mayHaveTakenEffect(error: unknown): boolean {
  const { statusCode } = readAzureFailure(error);
  return statusCode === undefined || statusCode === 408 || statusCode >= 500;
}
