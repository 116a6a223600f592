import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { isPortFree } from './isPortFree.mjs';

test('a port is busy while a process listens on it, and free afterwards', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();

  assert.equal(await isPortFree(port), false);
  server.close();
  await once(server, 'close');
  assert.equal(await isPortFree(port), true);
});
