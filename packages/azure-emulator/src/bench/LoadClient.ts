import type { IncomingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { EmulatorProcess } from './EmulatorProcess';

/**
 * HTTPS requests over connections that stay open, with a token.
 *
 * @internal
 */
export class LoadClient {
  readonly #endpoint: string;
  readonly #agent: Agent;
  #token = '';

  private constructor(endpoint: string, agent: Agent) {
    this.#endpoint = endpoint;
    this.#agent = agent;
  }

  static async open(
    { connection }: EmulatorProcess,
    options: { readonly connections: number },
  ): Promise<LoadClient> {
    const client = new LoadClient(
      connection.endpoint,
      new Agent({
        ca: readFileSync(connection.caFile),
        keepAlive: true,
        maxSockets: options.connections,
      }),
    );
    const answer = await client.send('POST', {
      path: `/${connection.tenantId}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: connection.clientId,
        client_secret: connection.clientSecret,
        scope: 'https://management.azure.com/.default',
      }).toString(),
    });
    const { access_token: token } = JSON.parse(answer.text) as {
      readonly access_token: string;
    };
    client.#token = `Bearer ${token}`;
    return client;
  }

  /** Headers and body; anything but success is an error. */
  send(
    method: string,
    options: { readonly path: string; readonly body?: string },
  ): Promise<{
    readonly headers: IncomingHttpHeaders;
    readonly text: string;
  }> {
    const { path, body } = options;
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.#endpoint),
        {
          method,
          agent: this.#agent,
          headers: {
            Authorization: this.#token,
            ...(body === undefined
              ? {}
              : {
                  'Content-Type': 'application/json',
                  'Content-Length': Buffer.byteLength(body),
                }),
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode && response.statusCode < 300) {
              resolve({ headers: response.headers, text });
            } else {
              reject(
                new Error(`${method} ${path}: ${response.statusCode} ${text}`),
              );
            }
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
