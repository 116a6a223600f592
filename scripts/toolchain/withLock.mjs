import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 300;

/** Renames a folder; returns false if it does not exist, or if the target is a folder that is not empty. */
function move(from, to) {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) return false;
    throw error;
  }
}

function ownerOf(lock) {
  try {
    return fs.readdirSync(lock)[0];
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function removeAll(prefix) {
  const folder = path.dirname(prefix);
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith(path.basename(prefix))) {
      fs.rmSync(path.join(folder, name), { recursive: true });
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process holds the same lock. The lock is a folder with a file named
 * after the process id of its owner. The folder is moved into place with that file in it. Nothing can
 * be moved onto a folder that is not empty, so only one process succeeds. The lock of an owner that
 * no longer runs is moved once, to a name with the owner's id. A process that comes late therefore
 * cannot move away the lock of a new owner.
 */
export async function withLock(lock, work, { say, signal }) {
  const me = String(process.pid);
  const mine = `${lock}-${me}`;
  const abandonedBy = owner => `${lock}-of-${owner}`;
  fs.mkdirSync(mine, { recursive: true });
  fs.writeFileSync(path.join(mine, me), '');
  try {
    for (let told = false; !move(mine, lock); ) {
      const owner = ownerOf(lock);
      const isAbandoned = owner && !isAlive(Number(owner));
      if (isAbandoned && move(lock, abandonedBy(owner))) continue;
      if (owner && !told) {
        say(
          `Waiting for another run in this folder (process ${owner}). If that process does not run, delete ${path.relative(
            '',
            lock,
          )}`,
        );
        told = true;
      }
      await pause(POLL_MS, undefined, { signal });
    }
    return await work();
  } finally {
    if (ownerOf(lock) === me) {
      removeAll(abandonedBy(''));
      move(lock, mine);
    }
    fs.rmSync(mine, { recursive: true, force: true });
  }
}
