// Bundles each Lambda into terraform/bundles/<name>.zip. The same source gives the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const root = path.join(import.meta.dirname, '..');
const lambdas = path.join(root, 'src/lambda');
const target = process.argv[2] ?? path.join(root, 'terraform/bundles');
fs.mkdirSync(target, { recursive: true });

for (const name of fs.readdirSync(lambdas)) {
  const entry = path.join(lambdas, name, 'handler.ts');
  if (!fs.existsSync(entry)) continue;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    absWorkingDir: root,
    write: false,
    logLevel: 'error',
  });
  const zip = zipSync(
    // A fixed date without a zone: bundles differ only if their source does.
    { 'index.js': [outputFiles[0].contents, { mtime: '1980-01-01T00:00:00' }] },
    { level: 9 },
  );
  fs.writeFileSync(path.join(target, `${name}.zip`), zip);
  console.log(`${name}.zip: ${Math.round(zip.length / 1024)} KB`);
}
