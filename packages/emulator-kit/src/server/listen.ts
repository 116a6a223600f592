import type { AddressInfo, Server } from 'node:net';

/**
 * Waits until a server listens and returns its port; the error for a taken port is in plain words.
 *
 * @public
 */
export async function listen(
  server: Server,
  options: { readonly port: number; readonly host: string },
): Promise<number> {
  const { port, host } = options;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `port ${port} is in use: choose another one, or 0 for a free one`
          : error.message;
      reject(
        new Error(`The emulator cannot listen on ${host}:${port}: ${reason}`),
      );
    });
    server.listen(port, host, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}
