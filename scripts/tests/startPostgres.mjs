import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.mjs';

const START_DEADLINE_MS = 30_000;
// The data is temporary, so there is no need to wait for the disk.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/** PostgreSQL refuses to run as root: in this case, a system user without other files runs it. */
function unprivilegedUser() {
  if (process.getuid() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag =>
      Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout),
    );
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has no user 'postgres' or 'nobody' to run it: create one of them",
  );
}

/** Starts a PostgreSQL on loopback, in a temporary folder; `stop` removes everything. */
export async function startPostgres({ folder, isInCheckout }) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-postgres-'));
  const user = unprivilegedUser();
  let binaries = folder;
  if (isInCheckout && user.uid) {
    // The other user may not have access to the checkout.
    const copy = path.join(home, 'native');
    fs.cpSync(path.dirname(folder), copy, {
      recursive: true,
      verbatimSymlinks: true,
    });
    binaries = path.join(copy, 'bin');
  }
  const password = randomBytes(16).toString('hex');
  const passwordFile = path.join(home, 'password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid) {
    fs.chownSync(home, user.uid, user.gid);
    fs.chownSync(passwordFile, user.uid, user.gid);
  }
  const data = path.join(home, 'data');
  const options = { ...user, cwd: home, env: { ...process.env, LC_ALL: 'C' } };
  const remove = () => fs.rmSync(home, { recursive: true, force: true });

  const initdb = spawnSync(
    path.join(binaries, 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--no-sync', '-E', 'UTF8', '--locale=C'],
    ],
    { ...options, encoding: 'utf8' },
  );
  if (initdb.status !== 0) {
    remove();
    throw new Error(
      `initdb failed: ${(initdb.stderr || initdb.error?.message || '').trim()}`,
    );
  }

  const port = await freePort();
  const settings = [
    ...SETTINGS,
    `port=${port}`,
    `unix_socket_directories=${home}`,
  ];
  let server;
  let exited;
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
  const stopServer = async () => {
    server.kill('SIGINT');
    await exited;
  };
  const stop = async () => {
    await stopServer();
    remove();
  };
  const startServer = async () => {
    server = spawn(
      path.join(binaries, 'postgres'),
      ['-D', data, ...settings.flatMap(setting => ['-c', setting])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    exited = once(server, 'exit');
    let log = '';
    await new Promise((resolve, reject) => {
      const giveUp = async reason => {
        clearTimeout(timer);
        await stop();
        const said = log.trim();
        reject(new Error(`PostgreSQL did not start (${reason}): ${said}`));
      };
      const timer = setTimeout(
        () => giveUp(`waited ${START_DEADLINE_MS / 1000} s`),
        START_DEADLINE_MS,
      );
      const onExit = code => giveUp(`exit code ${code}`);
      server.once('exit', onExit);
      server.stderr.on('data', chunk => {
        log = (log + chunk).slice(-4_000);
        if (log.includes('ready to accept connections')) {
          clearTimeout(timer);
          server.off('exit', onExit);
          resolve();
        }
      });
    });
  };
  await startServer();
  return {
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    /** Stops it for a while: what it holds stays. */
    stopServer,
    startServer,
    stop,
  };
}
