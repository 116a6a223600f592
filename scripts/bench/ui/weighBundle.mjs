import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** All packages that the portal has without our plugin: what any other plugin may count on. */
export async function packagesOfPortal({ root }) {
  const read = async folder => {
    const text = await readFile(path.join(folder, 'package.json'), 'utf8');
    return JSON.parse(text).dependencies ?? {};
  };
  const app = await read(path.join(root, 'packages/app'));
  const left = Object.keys(app).filter(
    name => name !== '@backstage/cli' && !name.startsWith('@cluster-egress/'),
  );
  const found = new Set();
  while (left.length > 0) {
    const name = left.pop();
    if (found.has(name)) continue;
    found.add(name);
    const folder = path.join(root, 'node_modules', name);
    left.push(...Object.keys(await read(folder).catch(() => ({}))));
  }
  return [...found];
}

/**
 * The bytes, compressed, of what an entity page loads to show one thing of a plugin: the plugin itself, and the chunk
 * of what is shown with all that this imports. `shown` is the module that the plugin loads for it.
 */
export async function weighBundle({ folder, from, name, shown, external }) {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from '${from}';`,
      resolveDir: folder,
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    metafile: true,
    outdir: 'out',
    absWorkingDir: folder,
    // As if the plugin took the versions that the portal has.
    external: [...external],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Styles and pictures are no JavaScript.
    loader: Object.fromEntries(
      ['css', 'svg', 'png', 'jpg', 'gif', 'woff', 'woff2', 'ttf', 'eot'].map(
        extension => [`.${extension}`, 'empty'],
      ),
    ),
    logLevel: 'silent',
  });
  const entries = Object.entries(metafile.outputs);
  const isShown = file => shown.test(metafile.outputs[file]?.entryPoint ?? '');
  if (!entries.some(([file]) => isShown(file))) {
    throw new Error(`${from} loads no module ${shown} by itself`);
  }
  const left = entries
    .filter(
      ([file, { entryPoint }]) => entryPoint === '<stdin>' || isShown(file),
    )
    .map(([file]) => file);
  const loaded = new Set();
  while (left.length > 0) {
    const file = left.pop();
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const { path: next, kind, external: isOutside } of metafile.outputs[
      file
    ].imports) {
      if (kind === 'import-statement' && !isOutside) left.push(next);
    }
  }
  return outputFiles
    .filter(file => loaded.has(path.relative(folder, file.path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
}
