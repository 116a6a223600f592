import { request as httpRequest, type Agent } from 'node:http';
import { request as httpsRequest } from 'node:https';

/**
 * Sends one request as it is given, and reads the answer to its end.
 *
 * @public
 */
export function sendRequest(
  url: string,
  options: {
    readonly agent: Agent;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
): Promise<{ readonly status: number; readonly text: string }> {
  const { body = '', headers, ...given } = options;
  const open = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = open(
      url,
      {
        ...given,
        headers: { 'Content-Length': Buffer.byteLength(body), ...headers },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
