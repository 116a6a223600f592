import { createServer } from 'node:net';

function canListen(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error => {
      // No IPv6 on this machine: then nobody holds the port there either.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) resolve(true);
      else if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Whether nothing listens there under any address that a browser takes `localhost` for. */
export async function isPortFree(port) {
  return (await canListen('127.0.0.1', port)) && canListen('::1', port);
}
