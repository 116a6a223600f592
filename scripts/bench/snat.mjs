// Measures the SNAT simulator against its bounds: yarn bench:snat
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describeMeasurements } from './describeMeasurements.mjs';
import { inBrowser } from './inBrowser.mjs';
import { filledSimulation } from './filledSimulation.mjs';
import { measureSize } from './measureSize.mjs';
import { workload } from './workload.mjs';

/** The lowest allowed ratio to the bare loop in the simulator's ticks. */
const LEAST_RATIO = 0.45;
const GROWTH_ROUNDS = 9;
/** The fewest addresses that carry the flows. In the simulator, TCP and UDP have separate ports. */
const SIZES = [
  {
    name: '100,000',
    concurrent: 100_000,
    addresses: 2,
    bareAddresses: 2,
  },
  {
    name: '1 million',
    concurrent: 1_000_000,
    addresses: 13,
    bareAddresses: 16,
  },
];

const folder = path.dirname(fileURLToPath(import.meta.url));

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');
/** Processor time, so that other processes do not count. */
const clock = () => process.cpuUsage().user / 1000;
const memory = () => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const bundled = await build({
  entryPoints: [
    path.join(
      folder,
      '../../plugins/nat-gateway-common/src/simulator/index.ts',
    ),
  ],
  bundle: true,
  write: false,
  // Constants are inlined, as in a production build.
  minifySyntax: true,
  format: 'iife',
  globalName: 'simulator',
  target: 'es2022',
});
const script = bundled.outputFiles[0].text;
const { SnatSimulation, simulateSnat } = vm.runInThisContext(
  `${script}; simulator`,
);

/** How much longer ten times the connections take at equal concurrency, once ports are filled. */
function measureGrowth() {
  const run = seconds => {
    const simulation = filledSimulation({
      SnatSimulation,
      concurrent: 100_000,
      addresses: 2,
      seconds,
    });
    const countBefore = simulation.connectionCount;
    const startedAt = clock();
    while (!simulation.done) {
      simulation.advance(200_000);
    }
    return {
      took: clock() - startedAt,
      count: simulation.connectionCount - countBefore,
    };
  };
  const pairs = Array.from({ length: GROWTH_ROUNDS }, () => [
    run(1500),
    run(15_000),
  ]);
  const [once, tenfold] = [0, 1].map(of =>
    Math.min(...pairs.map(pair => pair[of].took)),
  );
  return { factor: tenfold / once, counts: pairs[0].map(({ count }) => count) };
}

async function measureHour() {
  const input = {
    ...workload({ concurrent: 1, addresses: 2, durationSeconds: 3600 }),
    newConnections: {
      kind: 'rate',
      meanPerSecond: 1000,
      durationSeconds: 3600,
    },
  };
  const startedAt = performance.now();
  const expected = await simulateSnat(input);
  const inNode = performance.now() - startedAt;
  const measured = await inBrowser({ script, input });
  return {
    inNode,
    milliseconds: measured?.milliseconds ?? inNode,
    where: measured?.browser ?? 'Node: no browser was found',
    same:
      measured && JSON.stringify(measured.result) === JSON.stringify(expected),
  };
}

const sizes = SIZES.map(size => ({
  ...size,
  ...measureSize({ ...size, SnatSimulation, clock, memory }),
}));
const growth = measureGrowth();
const hour = await measureHour();
const { text, met } = describeMeasurements({
  sizes,
  leastRatio: LEAST_RATIO,
  growth,
  hour,
});
console.log(text);
console.log(
  `(${os.availableParallelism()} cores, load ${os
    .loadavg()[0]
    .toFixed(1)}, Node ${
    process.version
  }; processor time, except for the hour and the memory)`,
);
process.exitCode = met ? 0 : 1;
