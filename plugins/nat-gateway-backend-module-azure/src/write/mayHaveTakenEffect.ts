import { readAzureFailure } from '../errors/readAzureFailure';

/**
 * Whether a write that failed like this may have been made: the connection or the answer broke, or
 * Azure failed. Only a 4xx says that it was not.
 *
 * @internal
 */
export function mayHaveTakenEffect(error: unknown): boolean {
  const { statusCode } = readAzureFailure(error);
  return !(
    statusCode !== undefined &&
    statusCode >= 400 &&
    statusCode < 500 &&
    statusCode !== 408
  );
}
