import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../toolchain/withLock.mjs';
import { appBuild } from './buildApp.mjs';

/**
 * Builds `packages/<app>` if its sources changed, and returns the folder of a copy for this portal only:
 * a later build for another portal then removes no file that open pages of this one need.
 */
export async function prepareApp({ root, app, folder, progress, signal }) {
  const lock = path.join(root, 'node_modules/.cache/app-build');
  const copy = path.join(folder, 'app');
  await withLock(
    lock,
    async () => {
      const build = appBuild({ root, app });
      if (!build.isCurrent) {
        await progress.step('Build of the app (about 20 s)', () =>
          build.run({ signal }),
        );
      }
      const built = path.join(root, 'packages', app);
      fs.rmSync(copy, { recursive: true, force: true });
      for (const part of ['package.json', 'dist']) {
        fs.cpSync(path.join(built, part), path.join(copy, part), {
          recursive: true,
        });
      }
    },
    { say: progress.write, signal },
  );
  return copy;
}
