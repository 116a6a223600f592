import type { AzureFailure } from './AzureFailure';

const retryableCodes = new Set([
  'AnotherOperationInProgress',
  'RetryableErrorDueToAnotherOperation',
  'RetryableError',
]);

const networkCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'REQUEST_SEND_ERROR',
]);

/**
 * Whether the same request may do better later.
 *
 * @internal
 */
export function isRetryable(failure: AzureFailure): boolean {
  const { code, statusCode } = failure;
  return (
    retryableCodes.has(code) ||
    (statusCode === undefined
      ? networkCodes.has(code)
      : statusCode === 408 || statusCode === 429 || statusCode >= 500)
  );
}
