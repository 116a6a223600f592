import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A hash of everything that determines what `yarn install` puts into node_modules. */
export function hashDependencies({ root, workspaceFolders }) {
  const manifests = workspaceFolders.flatMap(parent =>
    fs
      .readdirSync(path.join(root, parent))
      .sort()
      .map(folder => path.join(parent, folder, 'package.json')),
  );
  const hash = createHash('sha256');
  // A checkout may be shared with a container, which needs other native packages.
  hash.update(`${process.platform}-${process.arch}\n`);
  for (const name of [
    ...['package.json', 'yarn.lock', '.yarnrc.yml'],
    ...manifests,
  ]) {
    const file = path.join(root, name);
    if (fs.existsSync(file)) {
      hash.update(`${name}\n`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}
