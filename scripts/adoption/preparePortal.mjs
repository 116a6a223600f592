import fs from 'node:fs';
import path from 'node:path';
import { readSnippets } from './readSnippets.mjs';

const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) =>
  fs.writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);

/**
 * Copies the portal of `adoption/portal` to `folder` and gives it what the page about adoption says: the
 * resolutions, and the commands that add the packages, which are returned. Yarn, the pins and the versions
 * of everything else are those of this repository.
 */
export function preparePortal({ root, folder }) {
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
  const commands = snippets
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter(line => line.startsWith('yarn --cwd '))
    .map(line =>
      line
        .split(' ')
        .slice(1)
        .map(word => word.replace(/'/g, '')),
    );
  return { commands };
}
