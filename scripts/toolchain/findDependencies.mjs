import fs from 'node:fs';
import path from 'node:path';
import { hashDependencies } from './hashDependencies.mjs';
import { installDependencies } from './installDependencies.mjs';

/** The dependencies in node_modules; a stamp there records what they were installed from. */
export function findDependencies(project) {
  const stamp = path.join(project.root, 'node_modules/.portal-stamp');
  return {
    isReady: () =>
      fs.existsSync(stamp) &&
      fs.readFileSync(stamp, 'utf8') === hashDependencies(project),
    /** `using` is `{ node, say, signal }`. */
    async install(using) {
      fs.rmSync(stamp, { force: true });
      await installDependencies(project, using);
      fs.writeFileSync(stamp, hashDependencies(project));
    },
  };
}
