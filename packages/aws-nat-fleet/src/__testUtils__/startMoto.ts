import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether moto's server is installed. */
export const isMotoThere =
  spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0;

/** Starts moto's server on a free port. */
export async function startMoto() {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', `${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      MOTO_ACCOUNT_ID: '111122223333',
    },
  });
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/moto-api/`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null)
      throw new Error(`moto_server ended with ${child.exitCode}`);
    await wait(200);
  }
  return {
    port,
    async stop() {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
