import fs from 'node:fs';
import path from 'node:path';

/**
 * Packages of Backstage that the portal has in several versions, of those that our packages expect from it. A
 * second copy has contexts and API refs of its own, which the portal does not fill.
 */
export function secondCopies(portal) {
  const lockfile = fs.readFileSync(path.join(portal, 'yarn.lock'), 'utf8');
  const expected = fs
    .globSync('node_modules/@cluster-egress/*/package.json', { cwd: portal })
    .map(file => JSON.parse(fs.readFileSync(path.join(portal, file), 'utf8')))
    .flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies))
    .filter(name => name.startsWith('@backstage/'));
  return [...new Set(expected)].flatMap(name => {
    const versions = [
      ...lockfile.matchAll(new RegExp(`resolution: "${name}@npm:(.+)"$`, 'gm')),
    ].map(([, version]) => version);
    return versions.length > 1 ? [`${name}: ${versions.join(' and ')}`] : [];
  });
}
