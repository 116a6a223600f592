import fs from 'node:fs';
import path from 'node:path';
import { installFailure } from './installFailure.mjs';
import { runTool } from './runTool.mjs';

const FLAGS = [
  '--no-save',
  '--no-package-lock',
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--fetch-retries=1',
];

/**
 * Installs one npm package below `folder`. Afterwards, the folder is complete or does not exist.
 * `prepare` receives the folder of the package and may refuse it.
 */
export async function fetchPackage(name, { version, folder, prepare, signal }) {
  const unfinished = `${folder}.${process.pid}`;
  try {
    fs.mkdirSync(unfinished, { recursive: true });
    const { code, output } = await runTool(
      'npm',
      ['install', '--prefix', unfinished, ...FLAGS, `${name}@${version}`],
      { signal },
    );
    if (code !== 0) throw installFailure(`${name} ${version}`, output);
    await prepare(path.join(unfinished, 'node_modules', name));
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}
