import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';

// A handshake costs more than most requests.
const agents = new WeakMap<AzureEmulator, Agent>();

function agentFor(azure: AzureEmulator): Agent {
  const agent =
    agents.get(azure) ?? new Agent({ keepAlive: true, ca: azure.ca });
  agents.set(azure, agent);
  return agent;
}

/**
 * Sends one plain HTTPS request, as bytes and headers are given, and reads the answer.
 *
 * @internal
 */
export async function request(
  azure: AzureEmulator,
  options: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
): Promise<{
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
}> {
  return new Promise((resolve, reject) => {
    const sent = httpsRequest(
      `${azure.endpoint}${options.path}`,
      {
        method: options.method,
        headers: {
          // Node leaves the length of a DELETE's body out by itself.
          'Content-Length': String(Buffer.byteLength(options.body ?? '')),
          ...options.headers,
        },
        agent: agentFor(azure),
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text ? (JSON.parse(text) as JsonObject) : {},
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}
