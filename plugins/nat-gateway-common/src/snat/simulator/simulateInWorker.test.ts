import { Worker } from 'node:worker_threads';
import type { SimulationInput } from './input/SimulationInput';
import { simulateSnat } from './simulateSnat';

const input: SimulationInput = {
  seed: 11,
  destinations: [
    {
      name: 'api',
      share: 1,
      duration: { kind: 'logNormal', meanSeconds: 4, medianSeconds: 2 },
    },
  ],
  newConnections: { kind: 'rate', meanPerSecond: 900, durationSeconds: 300 },
  egress: { kind: 'natGateway', ipv4AddressCount: 1 },
};

const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const { simulateSnat } = require(workerData.module);
  simulateSnat(workerData.input, {
    onProgress: progress => parentPort.postMessage({ progress }),
  }).then(result => parentPort.postMessage({ result }));
`;

describe('simulateSnat in a worker', () => {
  it('is given its input as a message, reports progress and gives the same result', async () => {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: { input, module: require.resolve('./simulateSnat') },
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
  });
});
