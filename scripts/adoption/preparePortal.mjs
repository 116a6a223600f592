import fs from 'node:fs';
import path from 'node:path';
import { commandsOf } from './commandsOf.mjs';
import { readSnippets } from './readSnippets.mjs';

const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) =>
  fs.writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);

const isOfBackstage = name => name.startsWith('@backstage/');

/** The newest release that the registry has, whatever it is: nothing of Backstage is pinned or locked. */
function takeNewest(folder) {
  fs.rmSync(path.join(folder, 'yarn.lock'));
  for (const file of fs.globSync('{.,packages/*}/package.json', {
    cwd: folder,
  })) {
    const manifest = readJson(path.join(folder, file));
    const newest = (dependencies = {}, version = 'latest') =>
      Object.fromEntries(
        Object.entries(dependencies).flatMap(([name, range]) => {
          if (!isOfBackstage(name)) return [[name, range]];
          return version ? [[name, version]] : [];
        }),
      );
    writeJson(path.join(folder, file), {
      ...manifest,
      dependencies: newest(manifest.dependencies),
      devDependencies: newest(manifest.devDependencies),
      resolutions: newest(manifest.resolutions, ''),
    });
  }
}

/**
 * Copies the portal of `adoption/portal` to `folder` and gives it what the page about adoption says: the
 * resolutions. Returns the commands of the page. Yarn and the pins are those of
 * this repository; so are all versions, unless the newest release of Backstage is asked for.
 */
export function preparePortal({ root, folder, isNewest = false }) {
  const page = fs.readFileSync(
    path.join(root, 'docs/adopt/backstage.md'),
    'utf8',
  );
  const snippets = readSnippets(page);
  fs.cpSync(path.join(root, 'adoption/portal'), folder, { recursive: true });
  for (const entry of ['examples', 'yarn.lock', '.yarnrc.yml']) {
    fs.cpSync(path.join(root, entry), path.join(folder, entry), {
      recursive: true,
    });
  }
  fs.cpSync(
    path.join(root, '.yarn/releases'),
    path.join(folder, '.yarn/releases'),
    { recursive: true },
  );
  const { packageManager, resolutions } = readJson(
    path.join(root, 'package.json'),
  );
  const documented = snippets.find(({ text }) =>
    text.includes('"resolutions"'),
  );
  const file = path.join(folder, 'package.json');
  writeJson(file, {
    ...readJson(file),
    packageManager,
    resolutions: { ...resolutions, ...JSON.parse(documented.text).resolutions },
  });
  if (isNewest) takeNewest(folder);
  return commandsOf(snippets);
}
