import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import {
  createServer as createSecureServer,
  type Server as SecureServer,
} from 'node:https';
import type { Socket } from 'node:net';
import { answerMalformed } from './answerMalformed';
import type { HttpReply } from './HttpReply';
import { listen } from './listen';
import type { Refusal } from './Refusal';

/**
 * Starts the server of an emulator; throws an error in plain words if its port is taken.
 *
 * @public
 */
export async function startServer(
  listener: (
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>,
  options: {
    /** `127.0.0.1` when left out. */
    readonly host?: string;
    /** 0, the default, uses a free port. */
    readonly port?: number;
    /** HTTP when left out. */
    readonly tls?: { readonly key: string; readonly certificate: string };
    /** Formats a refusal in the error format of the cloud. */
    readonly present: (refusal: Refusal) => HttpReply;
  },
): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  const { host = '127.0.0.1', port = 0, tls, present } = options;
  const listening = (request: IncomingMessage, response: ServerResponse) => {
    listener(request, response).catch(() => request.socket.destroy());
  };
  // The listener refuses a request without a Host header, with an error body.
  const common = { requireHostHeader: false };
  const server: Server | SecureServer = tls
    ? createSecureServer(
        { ...common, key: tls.key, cert: tls.certificate },
        listening,
      )
    : createServer(common, listening);
  answerMalformed(server, { present });
  // Longer than clients keep idle connections; otherwise they write to a connection that is being closed.
  server.keepAliveTimeout = 65_000;
  // The HTTP server does not know connections that are still in the TLS handshake, and would wait until they are idle.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const taken = await listen(server, { port, host });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    endpoint: `${tls ? 'https' : 'http'}://${shownHost}:${taken}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        sockets.forEach(socket => socket.destroy());
      }),
  };
}
