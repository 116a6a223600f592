import { createServer, connect } from 'node:net';
import { once } from 'node:events';

/** Passes TCP on to a server; what clients send waits for as long as `delay` says, so that each query takes longer. */
export async function startSlowProxy({ host, port }) {
  let milliseconds = 0;
  const sockets = new Set();
  const server = createServer({ allowHalfOpen: true }, client => {
    const target = connect({ host, port, allowHalfOpen: true });
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => {
        client.destroy();
        target.destroy();
      });
    }
    // In order, also when the delay becomes shorter.
    let lastAt = 0;
    const later = work => {
      const at = Math.max(lastAt, performance.now() + milliseconds);
      lastAt = at;
      setTimeout(work, Math.max(1, at - performance.now()));
    };
    client.on('data', chunk => later(() => target.write(chunk)));
    client.on('end', () => later(() => target.end()));
    target.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    delay(given) {
      milliseconds = given;
    },
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
