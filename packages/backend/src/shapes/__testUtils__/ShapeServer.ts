import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AzureShape } from './AzureShape';
import { metricsAnswer } from './metricsAnswer';

interface Answer {
  readonly status: number;
  readonly body: object;
}

/**
 * Serves one shape as Azure does: tokens, lists and metrics over HTTPS.
 *
 * @internal
 */
export class ShapeServer {
  private readonly server;

  constructor(
    private readonly shape: AzureShape,
    certificate: { readonly cert: string; readonly key: string },
  ) {
    this.server = createServer(certificate, (request, response) => {
      this.reply(request, response).catch(error => response.destroy(error));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  get endpoint(): string {
    const { port } = this.server.address() as AddressInfo;
    return `https://127.0.0.1:${port}`;
  }

  private async reply(request: IncomingMessage, response: ServerResponse) {
    const { status, body } = this.answer(
      new URL(request.url ?? '/', this.endpoint),
      await text(request),
    );
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private answer(url: URL, sent: string): Answer {
    const { refuse, refuseMetrics, lists } = this.shape;
    const ok = (body: object) => ({ status: 200, body });
    if (url.pathname.endsWith('/openid-configuration')) {
      const issuer = `${this.endpoint}/tenant`;
      return ok({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/oauth2/v2.0/token`,
        jwks_uri: `${issuer}/keys`,
      });
    }
    if (url.pathname.endsWith('/token')) {
      return ok({ token_type: 'Bearer', expires_in: 3600, access_token: 't' });
    }
    if (url.pathname.endsWith('/metrics:getBatch')) {
      return (
        refuseMetrics ??
        ok(
          metricsAnswer(this.shape, {
            metric: url.searchParams.get('metricnames') ?? '',
            namespace: url.searchParams.get('metricnamespace') ?? '',
            resourceIds: JSON.parse(sent).resourceids,
            window: {
              start: url.searchParams.get('starttime') ?? '',
              end: url.searchParams.get('endtime') ?? '',
            },
            now: new Date(),
          }),
        )
      );
    }
    const type = url.pathname.split('/').pop() ?? '';
    const find = <T>(from: Readonly<Record<string, T>> = {}) =>
      Object.entries(from).find(
        ([name]) => name.toLowerCase() === type.toLowerCase(),
      )?.[1];
    return find(refuse) ?? ok({ value: find(lists) ?? [] });
  }
}
