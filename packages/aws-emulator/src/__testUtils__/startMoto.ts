import { spawn, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Whether moto's server is installed.
 *
 * @internal
 */
export const isMotoThere =
  spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0;

/**
 * Starts moto's server on a free port, and returns the configuration of a client.
 *
 * @internal
 */
export async function startMoto() {
  const port = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  for (;;) {
    const isUp = await fetch(`${endpoint}/moto-api/`).then(
      () => true,
      () => false,
    );
    if (isUp) {
      break;
    }
    if (child.exitCode !== null) {
      throw new Error(`moto_server ended with ${child.exitCode}`);
    }
    await delay(200);
  }
  return {
    config: {
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    stop: () =>
      new Promise<void>(resolve => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}
