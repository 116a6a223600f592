import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A request as it arrived.
 *
 * @internal
 */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token: string;
  readonly body: unknown;
}

/**
 * An answer; absent body: the connection is broken instead.
 *
 * @internal
 */
export interface FakeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * An HTTP server in the place of the NAT gateway backend, for states that the real one reaches seldom.
 * It answers what `respond` says and remembers what it was asked.
 *
 * @internal
 */
export async function fakeBackend(
  respond: (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>,
): Promise<{
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
  stop(): Promise<void>;
}> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const request: SeenRequest = {
      method: incoming.method ?? '',
      path: url.pathname.replace('/api/nat-gateway/v1', ''),
      query: Object.fromEntries(url.searchParams),
      token: (incoming.headers.authorization ?? '').replace('Bearer ', ''),
      body: await bodyOf(incoming),
    };
    seen.push(request);
    const answer = await respond(request);
    if (answer.body === undefined) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api/nat-gateway`,
    seen,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
