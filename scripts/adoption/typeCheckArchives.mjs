import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Type-checks the adopting portal against the types in the archives instead of the sources. Everything
 * else is resolved in this repository's node_modules. Returns the errors, or an empty text.
 */
export function typeCheckArchives({ root, archives, folder }) {
  const portal = path.join(folder, 'portal');
  fs.cpSync(path.join(root, 'adoption/portal'), portal, { recursive: true });
  fs.symlinkSync(
    path.join(root, 'node_modules'),
    path.join(folder, 'node_modules'),
  );
  for (const file of fs.readdirSync(archives)) {
    const name = `@cluster-egress/${path.basename(file, '.tgz')}`;
    const target = path.join(portal, 'node_modules', name);
    fs.mkdirSync(target, { recursive: true });
    spawnSync('tar', [
      ...['-xzf', path.join(archives, file)],
      ...['-C', target, '--strip-components', '1'],
    ]);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--incremental', 'false', '-p', portal],
    ],
    { encoding: 'utf8' },
  );
  return status === 0 ? '' : `${stdout}${stderr}`;
}
