import fs from 'node:fs';
import path from 'node:path';

/** The scripts, workspaces and yarn version of package.json. */
export function readProject(root) {
  const { scripts, workspaces, packageManager } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const release = `${packageManager.replace('@', '-')}.cjs`;
  return {
    root,
    scripts: Object.keys(scripts),
    commands: scripts,
    // All of the form `folder/*`.
    workspaceFolders: workspaces.map(pattern => path.dirname(pattern)),
    yarn: path.join(root, '.yarn/releases', release),
    tools: path.join(root, '.tools'),
  };
}
