import { cpus, loadavg } from 'node:os';
import { EmulatorProcess } from './EmulatorProcess';
import type { Figure } from './Figure';
import { formatFigures } from './formatFigures';
import { isKept } from './isKept';
import { LoadClient } from './LoadClient';
import { middleOf } from './middleOf';
import { requestsPerSecond } from './requestsPerSecond';
import { timesOf } from './timesOf';

const scale = 'subscriptions=100,gateways=10000,seed=7';
const pageSize = 1000;
const connections = 16;
const rounds = 5;
const secondsPerRound = 2;
const apiVersion = 'api-version=2025-05-01';

async function measure(): Promise<readonly Figure[]> {
  const emulator = await EmulatorProcess.start([
    '--scale',
    scale,
    '--page-size',
    String(pageSize),
  ]);
  const client = await LoadClient.open(emulator, { connections });
  try {
    return await measureRunning(emulator, client);
  } finally {
    client.close();
    await emulator.stop();
  }
}

async function measureRunning(
  emulator: EmulatorProcess,
  client: LoadClient,
): Promise<readonly Figure[]> {
  const subscription = `/subscriptions/${emulator.connection.subscriptionId}`;
  const list = `${subscription}/providers/Microsoft.Network/natGateways?${apiVersion}`;
  const core = emulator.keepOnOneCore()
    ? 'emulator kept on one core'
    : 'emulator not kept on one core';
  const readyMemory = emulator.peakMemoryMebibytes();

  const page = JSON.parse((await client.send('GET', { path: list })).text) as {
    readonly value: readonly { readonly id: string }[];
  };
  if (page.value.length !== pageSize) {
    throw new Error(
      `The page has ${page.value.length} gateways instead of ${pageSize}`,
    );
  }
  const get = (index: number) =>
    client.send('GET', {
      path: `${page.value[(index * 7) % pageSize].id}?${apiVersion}`,
    });
  const round = () =>
    requestsPerSecond(get, {
      clients: connections,
      seconds: secondsPerRound,
      processorSeconds: () => emulator.processorSeconds(),
    });
  await round();
  const rates: Awaited<ReturnType<typeof round>>[] = [];
  for (let count = 0; count < rounds; count += 1) {
    rates.push(await round());
  }
  const pages = await timesOf(
    async () => {
      await client.send('GET', { path: list });
    },
    { runs: 30, warmUps: 5 },
  );
  const writes = await timesOf(index => write(client, { index, page }), {
    runs: 200,
    warmUps: 20,
  });
  const byClock = middleOf(rates.map(rate => rate.byClock));
  const byProcessor = middleOf(rates.map(rate => rate.byProcessor));
  const { readyMilliseconds, crowdedMilliseconds } = emulator;
  return [
    {
      name: '10,000 gateways in 100 subscriptions, ready',
      value: (readyMilliseconds - crowdedMilliseconds) / 1000,
      unit: 's',
      bound: { atMost: 5 },
      method: `process start to listening: ${(readyMilliseconds / 1000).toFixed(
        2,
      )} s by the clock, less ${(crowdedMilliseconds / 1000).toFixed(
        2,
      )} s in which other programs had the processor`,
    },
    {
      name: 'memory, once ready',
      value: readyMemory,
      unit: 'MiB',
      bound: { atMost: 400 },
      method: 'peak resident set so far (VmHWM)',
    },
    {
      name: 'memory, after the load',
      value: emulator.peakMemoryMebibytes(),
      unit: 'MiB',
      bound: { atMost: 400 },
      method: 'peak resident set of the whole run (VmHWM)',
    },
    {
      name: 'GET of one gateway, on one core',
      value: Number.isNaN(byProcessor) ? byClock : byProcessor,
      unit: 'requests/s',
      bound: { atLeast: 2000 },
      method: `${
        Number.isNaN(byProcessor)
          ? 'by the clock'
          : `for each second of processor time that the emulator spent, all threads; ${Math.round(
              byClock,
            )}/s by the clock beside whatever else runs`
      }; HTTPS keep-alive, ${connections} connections from another process on loopback, ${core}, changing gateways; median of ${rounds} rounds of ${secondsPerRound} s`,
    },
    {
      name: 'page of 1,000 gateways',
      value: middleOf(pages),
      unit: 'ms',
      bound: { atMost: 60 },
      method: 'request to last byte; median of 30',
    },
    {
      name: 'PUT to Succeeded, instant',
      value: middleOf(writes),
      unit: 'ms',
      bound: { atMost: 10 },
      method:
        'PUT of a new gateway, its operation until Succeeded, the gateway; median of 200',
    },
  ];
}

/** As a client's poller does it: the PUT, its operation until that has succeeded, and the resource. */
async function write(
  client: LoadClient,
  options: {
    readonly index: number;
    readonly page: { readonly value: readonly { readonly id: string }[] };
  },
): Promise<void> {
  const base = options.page.value[0].id.replace(/[^/]+$/, '');
  const path = `${base}nat-bench-${options.index}?${apiVersion}`;
  const { headers } = await client.send('PUT', {
    path,
    body: JSON.stringify({
      location: 'westeurope',
      sku: { name: 'Standard' },
    }),
  });
  const operation = await client.send('GET', {
    path: String(headers['azure-asyncoperation']),
  });
  const resource = await client.send('GET', { path });
  const states = [
    (JSON.parse(operation.text) as { readonly status: string }).status,
    (
      JSON.parse(resource.text) as {
        readonly properties: { readonly provisioningState: string };
      }
    ).properties.provisioningState,
  ];
  if (states.some(state => state !== 'Succeeded')) {
    throw new Error(`${path} is ${states.join(', ')} at the first poll`);
  }
}

measure().then(
  figures => {
    process.stdout.write(
      `azure-emulator, Node ${process.version}, ${cpus().length} x ${
        cpus()[0]?.model
      }, load of the last minute ${loadavg()[0].toFixed(1)}\n${formatFigures(
        figures,
      )}\n`,
    );
    process.exitCode = figures.every(isKept) ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(
      `bench:emulator: ${
        error instanceof Error ? error.message : String(error)
      }\n`,
    );
    process.exitCode = 1;
  },
);
