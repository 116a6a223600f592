import { createServer } from 'node:net';

function canListen(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error => {
      // Without IPv6 on this machine, no process can listen there.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) resolve(true);
      else if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Whether the port is free on every address that a browser may use for `localhost`. */
export async function isPortFree(port) {
  return (await canListen('127.0.0.1', port)) && canListen('::1', port);
}
