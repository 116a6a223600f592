import fs from 'node:fs';
import path from 'node:path';

const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8'));

/** The folder that a package is resolved to from another folder, as Node does. */
function locate(name, from) {
  const found = path.join(from, 'node_modules', name);
  if (fs.existsSync(found)) return fs.realpathSync(found);
  const parent = path.dirname(from);
  return parent === from ? undefined : locate(name, parent);
}

/**
 * Packages of Backstage that our packages expect from the portal, and get in another copy than the app or the
 * backend that uses them. Such a copy has contexts and API refs of its own, which the portal does not fill.
 */
export function secondCopies(portal) {
  return fs.globSync('packages/*', { cwd: portal }).flatMap(workspace => {
    const folder = path.join(portal, workspace);
    const { dependencies = {} } = readJson(path.join(folder, 'package.json'));
    return Object.keys(dependencies)
      .filter(name => name.startsWith('@cluster-egress/'))
      .flatMap(name => {
        const ours = locate(name, folder);
        const { peerDependencies = {} } = readJson(
          path.join(ours, 'package.json'),
        );
        return Object.keys(peerDependencies)
          .filter(peer => peer.startsWith('@backstage/'))
          .filter(peer => locate(peer, ours) !== locate(peer, folder))
          .map(peer => `${peer} in ${name}, which ${workspace} uses`);
      });
  });
}
