import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

/** Ports of the far end. */
export const ports = {
  /** HTTP, for probes; answers the address that it sees. */
  http: 80,
  /** Answers one line with the address that it sees. */
  address: 7000,
  /** Echoes its input. */
  echo: 7001,
  /** Sends data on command. */
  push: 7002,
} as const;

/** The far end: HTTP servers, and TCP servers that answer, echo, or speak first. */
export function createInternet() {
  let status = 200;
  const pushed = new Set<net.Socket>();
  const tcp = async (port: number, onSocket: (socket: net.Socket) => void) => {
    const server = net.createServer({ noDelay: true }, socket => {
      // Connections that a failed NAT resets are part of the measurement; they end like others.
      socket.on('error', () => socket.destroy());
      onSocket(socket);
    });
    server.listen({ port, host: '0.0.0.0', backlog: 8192 });
    await once(server, 'listening');
  };
  return {
    async serve() {
      const server = http.createServer(({ socket }, response) => {
        response
          .writeHead(status, { Connection: 'close' })
          .end(`${socket.remoteAddress}\n`);
      });
      server.listen({ port: ports.http, host: '0.0.0.0' });
      await once(server, 'listening');
      await tcp(ports.address, socket =>
        socket.on('data', () => socket.end(`${socket.remoteAddress}\n`)),
      );
      await tcp(ports.echo, socket =>
        socket.on('data', data => socket.write(data)),
      );
      await tcp(ports.push, socket => {
        pushed.add(socket);
        socket.on('close', () => pushed.delete(socket));
      });
    },
    setStatus(args: { readonly status: number }) {
      status = args.status;
    },
    /** Sends data on every connection of the push port. */
    push() {
      for (const socket of pushed) socket.write('pushed\n');
      return pushed.size;
    },
  };
}
