import { namedFiles } from './namedFiles.mjs';

const ALWAYS = ['README.md', 'LICENSE'];

/**
 * The files that a packed package lacks: the files that its package.json names, README and LICENSE,
 * and something below each entry of `files`.
 *
 * `files` are the paths in the archive, relative to its `package` folder.
 */
export function missingFiles({ packageJson, files }) {
  const packed = new Set(files);
  const single = [...ALWAYS, ...namedFiles(packageJson)].filter(
    file => !packed.has(file),
  );
  // The CLI writes these while it packs, under another name.
  const rewritten = new Set(['config.d.ts']);
  const folders = (packageJson.files ?? []).filter(
    entry =>
      !rewritten.has(entry) &&
      !files.some(file => file === entry || file.startsWith(`${entry}/`)),
  );
  return [...new Set([...single, ...folders])];
}
