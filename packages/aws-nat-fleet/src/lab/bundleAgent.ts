import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

let bundled: Promise<string> | undefined;

/** The agent as one file of JavaScript, made once in a process; with it the probe, as it is deployed. */
export function bundleAgent(): Promise<string> {
  bundled ??= (async () => {
    const folder = fs.mkdtempSync(
      path.join(os.tmpdir(), `natlab-${process.pid}-0-agent-`),
    );
    const outfile = path.join(folder, 'agent.js');
    await build({
      entryPoints: [require.resolve('./agent.ts')],
      bundle: true,
      platform: 'node',
      target: 'node22',
      outfile,
      logLevel: 'error',
    });
    process.on('exit', () =>
      fs.rmSync(folder, { recursive: true, force: true }),
    );
    return outfile;
  })();
  return bundled;
}
