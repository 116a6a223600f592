import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../tests/freePort.mjs';

const isListening = port =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    const end = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });

/** A Redis of its own that keeps nothing on disk; undefined where none is installed. */
export async function startRedis({ folder }) {
  if (spawnSync('redis-server', ['--version']).error) return undefined;
  const port = await freePort();
  const server = spawn(
    'redis-server',
    [
      ...['--port', String(port), '--bind', '127.0.0.1'],
      ...['--save', '', '--appendonly', 'no', '--dir', folder],
    ],
    { stdio: 'ignore' },
  );
  const exited = once(server, 'exit');
  for (let tries = 0; tries < 50 && !(await isListening(port)); tries += 1) {
    await pause(100);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await exited;
    },
  };
}
