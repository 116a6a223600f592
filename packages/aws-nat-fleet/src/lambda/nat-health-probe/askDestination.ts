import http from 'node:http';
import https from 'node:https';

/** The result of one request: its status or error, and its duration. */
export interface Answer {
  readonly outcome: string;
  readonly isExpected: boolean;
  readonly milliseconds: number;
}

/**
 * Sends one request on a new connection, which is also new for the NAT. Redirects are
 * not followed: their status is the answer.
 */
export function askDestination(
  destination: { readonly url: string; readonly expectedStatus: number },
  timeoutMilliseconds: number,
): Promise<Answer> {
  const { url, expectedStatus } = destination;
  const startedAt = Date.now();
  return new Promise(resolve => {
    const settle = (outcome: string, isExpected = false) =>
      resolve({ outcome, isExpected, milliseconds: Date.now() - startedAt });
    const request = (url.startsWith('https:') ? https : http).get(
      url,
      {
        agent: false,
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: { 'User-Agent': 'nat-fleet', Connection: 'close' },
      },
      response => {
        response.destroy();
        settle(
          `${response.statusCode}`,
          response.statusCode === expectedStatus,
        );
      },
    );
    request.on('error', error =>
      settle(
        error.name === 'AbortError' || error.name === 'TimeoutError'
          ? `no answer in ${timeoutMilliseconds} ms`
          : error.message,
      ),
    );
  });
}
