import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Which modules a Node process has loaded until it ends, or until it prints `until`.
 *
 * @internal
 */
export async function modulesOf(
  args: readonly string[],
  options: { until?: string; env?: Record<string, string> } = {},
): Promise<{
  /** All npm packages. */
  readonly loaded: readonly string[];
  /** What code outside of node_modules named in an import. */
  readonly askedForByUs: readonly string[];
}> {
  const folder = mkdtempSync(join(tmpdir(), 'egress-modules-'));
  const file = join(folder, 'modules.json');
  try {
    const recorder = pathToFileURL(join(__dirname, 'recordModules.mjs')).href;
    const transform = '@backstage/cli-node/config/nodeTransform.cjs';
    const child = spawn(
      process.execPath,
      ['--import', recorder, '--require', transform, ...args],
      {
        cwd: join(__dirname, '../..'),
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'development',
          RECORDED_MODULES_FILE: file,
          ...options.env,
        },
      },
    );
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
      if (options.until && output.includes(options.until)) child.kill();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    await once(child, 'close');
    if (options.until && !output.includes(options.until)) {
      throw new Error(`It never said "${options.until}":\n${output}`);
    }
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
