// Bundles each Lambda into terraform/bundles/<name>.zip, and the canary. The same source gives the same bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const root = path.join(import.meta.dirname, '..');
const lambdas = path.join(root, 'src/lambda');
const canary = path.join(root, 'src/canary');
const target = process.argv[2] ?? path.join(root, 'terraform/bundles');
fs.mkdirSync(target, { recursive: true });

const sources = fs.readdirSync(lambdas).map(name => path.join(lambdas, name));
const entries = [...sources, canary]
  .map(source => [path.basename(source), path.join(source, 'handler.ts')])
  .filter(([, entry]) => fs.existsSync(entry));
const { outputFiles } = await build({
  entryPoints: Object.fromEntries(entries),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  absWorkingDir: root,
  outdir: target,
  write: false,
  logLevel: 'error',
});

for (const { path: file, contents } of outputFiles) {
  const zip = zipSync(
    // A fixed date without a zone: bundles differ only if their source does.
    { 'index.js': [contents, { mtime: '1980-01-01T00:00:00' }] },
    { level: 9 },
  );
  let name = path.basename(file, '.js');
  if (name === 'canary') {
    // Terraform compares the zip of a canary by its name alone.
    for (const old of fs.readdirSync(target)) {
      if (old.startsWith('canary-')) fs.rmSync(path.join(target, old));
    }
    name += `-${createHash('sha256').update(zip).digest('hex').slice(0, 8)}`;
  }
  fs.writeFileSync(path.join(target, `${name}.zip`), zip);
  console.log(`${name}.zip: ${Math.round(zip.length / 1024)} KB`);
}
