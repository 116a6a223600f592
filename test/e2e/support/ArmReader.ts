import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { Portal } from './readPortal';

/** A resource as Azure Resource Manager tells it. */
export interface ArmResource {
  readonly id: string;
  readonly properties: Record<string, unknown>;
  readonly tags?: Record<string, string>;
}

const NETWORK = '2026-01-01';

/**
 * Asks Azure Resource Manager over plain HTTPS: no SDK and none of our code stands between the
 * answer and the test. Also tells the emulated Azure to refuse.
 */
export class ArmReader {
  readonly #azure: Portal['azure'];
  #token: Promise<string> | undefined;

  constructor(azure: Portal['azure']) {
    this.#azure = azure;
  }

  /** One resource by its id. */
  async get(
    id: string,
    options: { apiVersion?: string } = {},
  ): Promise<ArmResource> {
    this.#token ??= this.#fetchToken();
    const { apiVersion = NETWORK } = options;
    const url = `${this.#azure.endpoint}${id}?api-version=${apiVersion}`;
    return this.#send(url, {
      headers: { authorization: `Bearer ${await this.#token}` },
    });
  }

  /** The source addresses of a NAT gateway: single IPs, and prefixes as CIDR. */
  async egressAddresses(gatewayId: string): Promise<readonly string[]> {
    const { properties } = await this.get(gatewayId);
    const referenced = async (list: string, property: string) => {
      const references = (properties[list] ?? []) as readonly { id: string }[];
      const resources = references.map(({ id }) => this.get(id));
      return (await Promise.all(resources)).map(resource =>
        String(resource.properties[property]),
      );
    };
    return [
      ...(await referenced('publicIpPrefixes', 'ipPrefix')),
      ...(await referenced('publicIpAddresses', 'ipAddress')),
    ].sort();
  }

  /** Lets the emulated Azure refuse what matches, until {@link heal}. */
  async refuse(fault: {
    readonly method: string;
    readonly path: string;
    readonly refuse: 'policy' | 'quota';
  }): Promise<void> {
    await this.#send(`${this.#azure.endpoint}/_emulator/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fault, times: 'always' }),
    });
  }

  async heal(): Promise<void> {
    await this.#send(`${this.#azure.endpoint}/_emulator/faults`, {
      method: 'DELETE',
      headers: {},
    });
  }

  async #fetchToken(): Promise<string> {
    const { authority, tenantId, clientId, clientSecret } = this.#azure;
    const answer = await this.#send<{ access_token: string }>(
      `${authority}/${tenantId}/oauth2/v2.0/token`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope: 'https://management.azure.com/.default',
        }).toString(),
      },
    );
    return answer.access_token;
  }

  #send<Answer>(
    url: string,
    options: {
      method?: string;
      headers: Record<string, string>;
      body?: string;
    },
  ): Promise<Answer> {
    const { body, ...rest } = options;
    const ca = readFileSync(this.#azure.caFile);
    return new Promise((resolve, reject) => {
      const sent = request(url, { ...rest, ca }, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => {
          text += chunk;
        });
        response.on('end', () =>
          response.statusCode! < 300
            ? resolve(text ? JSON.parse(text) : undefined)
            : reject(
                new Error(`${url} answered ${response.statusCode}: ${text}`),
              ),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
