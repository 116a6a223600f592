import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const NO_SOURCES = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** The folders of the app and of the workspaces that it is built from. */
function sourceFolders(root, app) {
  const manifests = new Map();
  for (const parent of ['packages', 'plugins']) {
    for (const folder of fs.readdirSync(path.join(root, parent))) {
      const file = path.join(root, parent, folder, 'package.json');
      if (fs.existsSync(file)) {
        const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
        manifests.set(manifest.name, { folder: path.dirname(file), manifest });
      }
    }
  }
  const found = new Map();
  const visit = name => {
    if (!manifests.has(name) || found.has(name)) return;
    const { folder, manifest } = manifests.get(name);
    found.set(name, folder);
    Object.keys(manifest.dependencies ?? {}).forEach(visit);
  };
  visit(app);
  return [...found.values()];
}

function hashSources(root, app) {
  const hash = createHash('sha256');
  const add = file => {
    if (fs.statSync(file).isDirectory()) {
      for (const entry of fs.readdirSync(file).sort()) {
        if (!NO_SOURCES.has(entry)) add(path.join(file, entry));
      }
    } else if (!/\.test\.tsx?$/.test(file)) {
      hash.update(`${path.relative(root, file)}\n`);
      hash.update(fs.readFileSync(file));
    }
  };
  add(path.join(root, 'yarn.lock'));
  sourceFolders(root, app).forEach(add);
  return hash.digest('hex');
}

/** Whether the sources changed since the `dist` of `packages/<app>` was built. */
export function appBuild({ root, app }) {
  const folder = path.join(root, 'packages', app);
  // Inside dist, which every build deletes first: an interrupted build leaves no stamp.
  const stamp = path.join(folder, 'dist', '.sources');
  const hash = hashSources(root, app);

  return {
    isCurrent: fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash,
    async run({ signal }) {
      const command = path.join(
        root,
        'node_modules/@backstage/cli/bin/backstage-cli',
      );
      const { NODE_ENV, ...env } = process.env;
      try {
        await promisify(execFile)(
          process.execPath,
          [command, 'package', 'build', '--config', '../../app-config.yaml'],
          { cwd: folder, env, signal, maxBuffer: 64 * 1024 * 1024 },
        );
      } catch (error) {
        const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim();
        throw new Error(
          `packages/${app} could not be built:\n${said || error.message}`,
        );
      }
      fs.writeFileSync(stamp, hash);
    },
  };
}
