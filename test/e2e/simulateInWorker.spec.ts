import vm from 'node:vm';
import { expect, test } from '@playwright/test';
import type * as Simulator from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import { build } from 'esbuild';

/** Some ten pieces of work, so that there is progress to hear. */
const input: Simulator.SimulationInput = {
  seed: 7,
  destinations: [
    {
      name: 'payments',
      share: 0.75,
      duration: { kind: 'logNormal', meanSeconds: 4, medianSeconds: 2 },
      closes: { fin: 0.9, rst: 0.1 },
    },
    {
      name: 'names',
      share: 0.25,
      protocol: 'UDP',
      duration: { kind: 'exponential', meanSeconds: 1 },
    },
  ],
  newConnections: {
    kind: 'rate',
    meanPerSecond: 1000,
    peak: { perSecond: 2500, lastsSeconds: 60, everySeconds: 600 },
    durationSeconds: 1800,
  },
  nodes: { count: 20 },
  egress: { kind: 'natGateway', ipv4AddressCount: 1 },
};
/** Takes far longer than a test may. */
const endless: Simulator.SimulationInput = {
  ...input,
  newConnections: {
    kind: 'rate',
    meanPerSecond: 1000,
    durationSeconds: 7 * 86_400,
  },
};

/** What the worker does with its messages: an input starts a simulation, anything else cancels it. */
const answering = `
  const signal = { aborted: false };
  onmessage = async ({ data }) => {
    if (data === 'cancel') {
      signal.aborted = true;
      return;
    }
    try {
      const onProgress = progress => postMessage({ progress });
      postMessage({ result: await simulator.simulateSnat(data, { signal, onProgress }) });
    } catch ({ name, message }) {
      postMessage({ error: name + ': ' + message });
    }
  };`;

interface Heard {
  readonly progress: readonly number[];
  readonly result?: unknown;
  readonly error?: string;
}

test.describe('a simulation in a Web Worker', () => {
  let script = '';

  test.beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ['plugins/nat-gateway-common/src/simulator/index.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'simulator',
      target: 'es2022',
    });
    script = outputFiles[0].text;
  });

  test('tells its progress and comes to the same result as in Node', async ({
    page,
  }) => {
    const heard: Heard = await page.evaluate(inWorker, {
      source: script + answering,
      given: input,
      cancelAt: 2,
    });

    const simulator: Pick<typeof Simulator, 'simulateSnat'> =
      vm.runInThisContext(`${script}; simulator`);
    const expected = await simulator.simulateSnat(input);
    expect(expected.failed).toBeGreaterThan(0);
    expect(heard.error).toBeUndefined();
    expect(heard.result).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(heard.progress.length).toBeGreaterThan(3);
    expect(heard.progress).toEqual([...heard.progress].sort((a, b) => a - b));
    expect(heard.progress.at(-1)).toBe(1);
  });

  test('is cancelled midway', async ({ page }) => {
    const heard: Heard = await page.evaluate(inWorker, {
      source: script + answering,
      given: endless,
      cancelAt: 0,
    });

    expect(heard.error).toMatch(
      /^AbortError: The simulation was cancelled at \d+ %$/,
    );
    expect(heard.result).toBeUndefined();
    expect(heard.progress.at(-1)).toBeLessThan(1);
  });
});

/** Runs in the page: everything that the worker says until its result or its error; cancels it once its progress is beyond `cancelAt`. */
function inWorker({
  source,
  given,
  cancelAt,
}: {
  readonly source: string;
  readonly given: unknown;
  readonly cancelAt: number;
}): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const blob = new Blob([source], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(blob));
    const progress: number[] = [];
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.progress === undefined) {
        worker.terminate();
        resolve({ ...data, progress });
        return;
      }
      progress.push(data.progress);
      if (data.progress > cancelAt) {
        worker.postMessage('cancel');
      }
    };
    worker.postMessage(given);
  });
}
