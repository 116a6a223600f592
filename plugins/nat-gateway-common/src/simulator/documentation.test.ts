import { once } from 'node:events';
import { stripTypeScriptTypes } from 'node:module';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { codeOfPage } from './__testUtils__/codeOfPage';
import type { SimulationInput } from './input/SimulationInput';
import { simulateSnat } from './simulateSnat';

// Workers load this package from its sources.
const LOAD = `require('@backstage/cli-node/config/nodeTransform.cjs');\n`;
const TIMEOUT_MS = 60_000;

describe('the page about the simulator', () => {
  it(
    'has an example that prints what it says',
    async () => {
      const example = stripTypeScriptTypes(codeOfPage('ts')).replace(
        /^import (\{[^}]*\}) from '(.*)';$/m,
        "const $1 = require('$2');",
      );
      const worker = new Worker(`${LOAD}(async () => {${example}})();`, {
        eval: true,
        stdout: true,
      });
      const exited = once(worker, 'exit');
      expect(await text(worker.stdout)).toBe(codeOfPage('text'));
      expect(await exited).toEqual([0]);
    },
    TIMEOUT_MS,
  );

  it(
    'has a worker that is given its input, reports progress and gives the same result',
    async () => {
      const input: SimulationInput = {
        seed: 11,
        destinations: [
          {
            name: 'api',
            share: 1,
            duration: { kind: 'logNormal', meanSeconds: 4, medianSeconds: 2 },
          },
        ],
        newConnections: {
          kind: 'rate',
          meanPerSecond: 900,
          durationSeconds: 300,
        },
        egress: { kind: 'natGateway', ipv4AddressCount: 1 },
      };
      const worker = new Worker(`${LOAD}${codeOfPage('js')}`, {
        eval: true,
        workerData: input,
      });
      const heard: number[] = [];
      const answer = new Promise<unknown>((resolve, reject) => {
        worker.on('message', message =>
          'result' in message
            ? resolve(message.result)
            : heard.push(message.progress),
        );
        worker.on('error', reject);
      });
      expect(await answer).toEqual(await simulateSnat(input));
      expect(heard.length).toBeGreaterThan(1);
      expect(heard.at(-1)).toBe(1);
      await worker.terminate();
    },
    TIMEOUT_MS,
  );
});
