import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 300;

/** Renames a folder unless there is none, or what stands in its way is not empty. */
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
 * Does `work` while no other process works under the same lock: a folder with a file named after its
 * owner's process id. It is moved into place with that file in it, and nothing can be moved onto a
 * folder that is not empty, so one wins. A lock whose owner is gone is moved to a name of that
 * owner's, once: who comes to it late cannot move away the lock of whoever came first.
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
          `Waiting for another run (process ${owner}) that is at work here; if there is none, delete ${path.relative(
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
