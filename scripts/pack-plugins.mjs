// Builds and packs the published packages as for a registry. Exits with a non-zero code if an archive
// misses a file, or if publint or Are The Types Wrong reports a fault.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { typeCheckArchives } from './adoption/typeCheckArchives.mjs';
import { lintArchive } from './pack/lintArchive.mjs';
import { missingFiles } from './pack/missingFiles.mjs';
import { readArchive } from './pack/readArchive.mjs';

const HELP = `yarn pack:plugins [--out FOLDER] [--check]

Builds and packs the packages of plugins/ into FOLDER (default: archives) and checks the archives.

  --out FOLDER  the folder for the archives
  --check       keep no archive, use the types of the last \`yarn tsc\`, and type-check the portal of
                adoption/ against the archives`;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const yarn = path.join(root, '.yarn/releases/yarn-4.18.1.cjs');
const cli = path.join(root, 'node_modules/.bin/backstage-cli');

function run(args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error(
      `${args.slice(1).join(' ')} failed in ${
        path.relative(root, cwd) || 'the root'
      }:\n${stdout}${stderr}`,
    );
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'archives' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const out = values.check
    ? fs.mkdtempSync(path.join(os.tmpdir(), 'archives-'))
    : path.resolve(root, values.out);
  fs.mkdirSync(out, { recursive: true });
  try {
    if (!values.check) run([yarn, 'tsc']);
    run([cli, 'repo', 'build']);
    let faults = 0;
    for (const folder of fs.readdirSync(path.join(root, 'plugins')).sort()) {
      const archive = path.join(out, `backstage-plugin-${folder}.tgz`);
      run([yarn, 'pack', '--out', archive], path.join(root, 'plugins', folder));
      const { packageJson, files } = readArchive(archive);
      const found = [
        ...missingFiles({ packageJson, files }).map(file => `missing: ${file}`),
        ...(await lintArchive(archive, packageJson)),
      ];
      const kilobytes = Math.round(fs.statSync(archive).size / 1000);
      console.log(
        `${path.basename(archive)}  ${files.length} files, ${kilobytes} kB`,
      );
      for (const fault of found) console.log(`  ${fault}`);
      faults += found.length;
    }
    if (values.check) {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'adoption-'));
      try {
        const errors = typeCheckArchives({ root, archives: out, folder });
        if (errors)
          console.log(`adoption/portal with the archives:\n${errors}`);
        if (errors) faults += 1;
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    }
    if (faults > 0) process.exitCode = 1;
    else if (!values.check)
      console.log(`The archives are in ${path.relative(process.cwd(), out)}`);
  } finally {
    if (values.check) fs.rmSync(out, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
