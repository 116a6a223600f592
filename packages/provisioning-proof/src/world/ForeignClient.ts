import type { AzureEmulator, JsonObject } from 'azure-emulator';
import { request as send } from 'node:https';
import type { Activity } from './Activity';

const apiVersionOf = (resourceId: string) =>
  resourceId.includes('Microsoft.ContainerService')
    ? '2026-06-01'
    : '2026-01-01';

/**
 * ARM as another tool uses it: raw JSON under an identity of its own.
 *
 * @internal
 */
export class ForeignClient {
  private token: string | undefined;

  constructor(
    private readonly azure: AzureEmulator,
    private readonly options: {
      readonly identity: string;
      readonly activity: Activity;
    },
  ) {}

  forgetToken(): void {
    this.token = undefined;
  }

  /**
   * Reads a resource, edits it and writes it with its etag; again when someone was faster, and when the
   * cloud is busy. False: it is gone, or would not take it.
   */
  async edit(
    resourceId: string,
    edit: (raw: JsonObject) => JsonObject | undefined,
  ): Promise<boolean> {
    for (let attempt = 1; attempt <= 3; attempt++) {
      const read = await this.send('GET', resourceId);
      if (read.status !== 200) {
        return false;
      }
      const body = edit(read.body);
      if (!body) {
        return false;
      }
      const { status } = await this.send('PUT', resourceId, {
        body,
        headers: { 'If-Match': String(read.body.etag ?? read.body.eTag) },
      });
      if (status < 300) {
        // Reading settles what is instant.
        await this.send('GET', resourceId);
        return true;
      }
    }
    return false;
  }

  async delete(resourceId: string): Promise<boolean> {
    const { status } = await this.send('DELETE', resourceId);
    await this.send('GET', resourceId);
    return status < 300;
  }

  async put(resourceId: string, body: JsonObject): Promise<boolean> {
    const { status } = await this.send('PUT', resourceId, { body });
    await this.send('GET', resourceId);
    return status < 300;
  }

  private async send(
    method: string,
    resourceId: string,
    options: {
      readonly body?: JsonObject;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<{ readonly status: number; readonly body: JsonObject }> {
    this.token ??= await this.signIn();
    return this.exchange(
      method,
      `${resourceId}?api-version=${apiVersionOf(resourceId)}`,
      {
        body: options.body && JSON.stringify(options.body),
        headers: {
          ...options.headers,
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
        },
      },
    );
  }

  private async signIn(): Promise<string> {
    const { azure } = this;
    const { clientId, clientSecret } = azure.principals[this.options.identity];
    const { body } = await this.exchange(
      'POST',
      `/${azure.tenantId}/oauth2/v2.0/token`,
      {
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope: 'https://management.azure.com/.default',
        }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    );
    return String(body.access_token);
  }

  private exchange(
    method: string,
    path: string,
    options: {
      readonly body?: string;
      readonly headers: Readonly<Record<string, string>>;
    },
  ): Promise<{ readonly status: number; readonly body: JsonObject }> {
    return this.options.activity.client(
      () =>
        new Promise((resolve, reject) => {
          const request = send(
            new URL(path, this.azure.endpoint),
            { method, headers: options.headers, ca: this.azure.ca },
            response => {
              const parts: Buffer[] = [];
              response.on('data', part => parts.push(part));
              response.on('error', reject);
              response.on('end', () => {
                const text = Buffer.concat(parts).toString();
                resolve({
                  status: response.statusCode ?? 0,
                  body: text ? JSON.parse(text) : {},
                });
              });
            },
          );
          request.on('error', reject);
          request.end(options.body);
        }),
    );
  }
}
