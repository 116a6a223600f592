import type { IncomingHttpHeaders } from 'node:http';
import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { request } from './request';

/**
 * Raw ARM requests of one principal, with paths in a scenario's short form: `rg/natGateways/name`.
 *
 * @internal
 */
export class ArmSession {
  readonly #azure: AzureEmulator;
  readonly #token: string;

  private constructor(azure: AzureEmulator, token: string) {
    this.#azure = azure;
    this.#token = token;
  }

  static async open(
    azure: AzureEmulator,
    principal = 'owner',
  ): Promise<ArmSession> {
    const { clientId, clientSecret } = azure.principals[principal];
    const { body } = await request(azure, {
      method: 'POST',
      path: `/${azure.tenantId}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://management.azure.com/.default',
      }).toString(),
    });
    return new ArmSession(azure, String(body.access_token));
  }

  /** For requests that are sent as they stand. */
  get authorization(): Readonly<Record<string, string>> {
    return { Authorization: `Bearer ${this.#token}` };
  }

  get subscription(): string {
    return `/subscriptions/${this.#azure.subscriptionId}`;
  }

  /** The full id of `rg/natGateways/name`, or of a group when only that is given. */
  id(short: string): string {
    const [group, type, ...rest] = short.split('/');
    const namespace =
      type === 'managedClusters'
        ? 'Microsoft.ContainerService'
        : 'Microsoft.Network';
    const base = `${this.subscription}/resourceGroups/${group}`;
    return type
      ? [`${base}/providers/${namespace}/${type}`, ...rest].join('/')
      : base;
  }

  get(path: string, headers?: Readonly<Record<string, string>>) {
    return this.send('GET', { path, headers });
  }

  delete(path: string, headers?: Readonly<Record<string, string>>) {
    return this.send('DELETE', { path, headers });
  }

  put(
    path: string,
    body: JsonObject,
    headers?: Readonly<Record<string, string>>,
  ) {
    return this.send('PUT', { path, body: JSON.stringify(body), headers });
  }

  patch(path: string, body: JsonObject) {
    return this.send('PATCH', { path, body: JSON.stringify(body) });
  }

  send(
    method: string,
    options: {
      readonly path: string;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<{
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly body: JsonObject;
  }> {
    const url = new URL(
      `${this.#azure.endpoint}${
        options.path.startsWith('/') ? options.path : this.id(options.path)
      }`,
    );
    if (!url.searchParams.has('api-version')) {
      url.searchParams.set('api-version', newestVersion(url.pathname));
    }
    return request(this.#azure, {
      method,
      path: url.pathname + url.search,
      body: options.body,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(options.body ? { 'Content-Type': 'application/json' } : {}),
        ...options.headers,
      },
    });
  }
}

function newestVersion(path: string): string {
  if (/\/providers\/Microsoft.ContainerService\//i.test(path)) {
    return '2026-06-01';
  }
  return /\/providers\/Microsoft.Network\//i.test(path)
    ? '2026-01-01'
    : '2025-04-01';
}
