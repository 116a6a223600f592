import type { AzureFailure } from './AzureFailure';

// Azure's own, whether they refuse a request, end an operation, or stand in the details of another.
const retryableCodes = new Set([
  'AnotherOperationInProgress',
  'CanceledAndSupersededDueToAnotherOperation',
  'InternalServerError',
  'RetryableErrorDueToAnotherOperation',
  'RetryableErrorDueToTooManyCalls',
  'RetryableError',
]);

// Of the network, of the sign-in, of a body that breaks off (`PARSE_ERROR`), and of our own time limit (`AbortError`).
const networkCodes = new Set([
  'AbortError',
  'AuthorityUnreachable',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'PARSE_ERROR',
  'REQUEST_SEND_ERROR',
]);

/**
 * Whether the same request may do better later. A 401 may, once: with another token.
 *
 * @internal
 */
export function isRetryable(failure: AzureFailure): boolean {
  const { code, detailCodes = [], message, statusCode } = failure;
  const codes = [code, ...detailCodes];
  return (
    codes.some(each => retryableCodes.has(each)) ||
    // Of what a subnet or gateway refers to: a machine of the subnet starts, say. `Failed` stays so.
    (codes.includes('ReferencedResourceNotProvisioned') &&
      !message.includes('in Failed state')) ||
    networkCodes.has(code) ||
    (statusCode !== undefined &&
      (statusCode === 401 ||
        statusCode === 408 ||
        statusCode === 429 ||
        statusCode >= 500))
  );
}
