import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fetchPackage } from './fetchPackage.mjs';
import { Refusal } from './Refusal.mjs';

/** Installs the pinned Node, after a check that it runs on this machine. */
export async function fetchNode({ name, version, folder }, { say, signal }) {
  say(
    `Node ${process.versions.node} is not one that Backstage supports: fetching Node ${version} into .tools/ (190 MB, once)`,
  );
  await fetchPackage(name, {
    version,
    folder,
    signal,
    prepare(content) {
      const node = path.join(content, 'bin/node');
      if (spawnSync(node, ['--version']).status === 0) return;
      throw new Refusal(
        `Unsupported platform: Node ${version} from npm does not run on this machine (a C library other than glibc?). Install Node 22 or 24 yourself, then run the same command again.`,
      );
    },
  });
}
