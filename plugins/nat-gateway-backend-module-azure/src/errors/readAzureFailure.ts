import type { AzureFailure } from './AzureFailure';
import { retryAfterOf } from './retryAfterOf';

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** ARM nests the telling code: `PreconditionFailed` with `details: [{code: 'PreconditionFailedEtagMismatch'}]`. */
function detailsOf(body: ErrorBody): string {
  if (!Array.isArray(body.details)) {
    return '';
  }
  return body.details
    .filter(isRecord)
    .map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    .filter(Boolean)
    .map(detail => ` (${detail})`)
    .join('');
}

function detailCodesOf(body: ErrorBody): readonly string[] {
  return (Array.isArray(body.details) ? body.details : [])
    .filter(isRecord)
    .flatMap(detail => [
      ...(typeof detail.code === 'string' ? [detail.code] : []),
      ...detailCodesOf(detail),
    ]);
}

function pauseOf(error: Readonly<Record<string, unknown>>) {
  const headers = isRecord(error.response) ? error.response.headers : undefined;
  const get = isRecord(headers) ? headers.get : undefined;
  if (typeof get !== 'function') {
    return undefined;
  }
  return retryAfterOf(name => get.call(headers, name));
}

/**
 * Reads what went wrong from what an Azure client threw: `RestError`, an authentication error, a
 * failed operation's `error` object, or an error of the network. Keeps no request and no header,
 * so nothing secret travels on.
 *
 * @internal
 */
export function readAzureFailure(error: unknown): AzureFailure {
  if (!isRecord(error)) {
    return { code: 'Unknown', message: String(error), isAnswer: false };
  }
  const details = isRecord(error.details) ? error.details : error;
  const body: ErrorBody = isRecord(details.error) ? details.error : details;
  const statusCode =
    typeof error.statusCode === 'number' && error.statusCode > 0
      ? error.statusCode
      : undefined;
  // A DOMException's own code is a number.
  const codes = [body.code, error.code, error.name];
  const code = codes.find(
    (value): value is string =>
      typeof value === 'string' && value !== '' && value !== 'Error',
  );
  const message = [
    error.name === 'AbortError'
      ? 'No answer came within the time limit.'
      : undefined,
    body.message,
    error.message,
  ].find((value): value is string => typeof value === 'string' && value !== '');
  return {
    code:
      code === 'RestError' || code === undefined
        ? `HttpStatus${statusCode ?? 'Unknown'}`
        : code,
    detailCodes: detailCodesOf(body),
    message: `${message ?? 'no message'}${detailsOf(body)}`,
    statusCode,
    // A failed operation is told in plain JSON; only what the client threw has a stack.
    isAnswer: statusCode !== undefined || !('stack' in error),
    retryAfterMilliseconds: pauseOf(error),
  };
}
