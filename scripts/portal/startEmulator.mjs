import path from 'node:path';
import { createInterface } from 'node:readline';
import { startProcess } from './startProcess.mjs';

/** What the demo shows. */
const DEMO = ['--scenario', 'demo', '--latency', 'realistic'];

/** Starts the Azure emulator on a free port; `details` is the line that it prints when it listens. */
export function startEmulator({ root, folder, scenario = DEMO, onOutput }) {
  const emulator = startProcess('The Azure emulator', {
    cwd: root,
    args: [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/azure-emulator/src/cli.ts',
      ...['--port', '0', ...scenario],
      ...['--ca-out', path.join(folder, 'azure-emulator-ca.pem')],
    ],
    env: process.env,
    logFile: path.join(folder, 'azure-emulator.log'),
    onOutput,
  });
  const details = new Promise((resolve, reject) => {
    createInterface({ input: emulator.stdout }).on('line', line => {
      if (!line.startsWith('{')) return;
      try {
        resolve(JSON.parse(line));
      } catch (error) {
        reject(
          new Error(`The Azure emulator printed no valid JSON: ${line}`, {
            cause: error,
          }),
        );
      }
    });
  });
  return { ...emulator, details };
}
