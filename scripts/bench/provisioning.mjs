// Measures how fast gateways are provisioned against what Azure's rules permit: yarn bench:provisioning
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createArmClient } from '../azure/createArmClient.mjs';
import { describeBounds } from '../measure/describeBounds.mjs';
import { startEmulator } from '../portal/startEmulator.mjs';
import { createDatabase } from './fleet/createDatabase.mjs';
import { askEmulator, readJournal } from './fleet/emulatorJournal.mjs';
import { startBackend } from './fleet/startBackend.mjs';
import {
  documentOf,
  gatewayId,
  JOBS,
  workStepByStep,
} from './provisioning/jobs.mjs';
import { leastOf } from './provisioning/leastOf.mjs';
import { scenario } from './provisioning/scenario.mjs';

const USAGE = `yarn bench:provisioning [--rounds <n>]

Has a backend with PostgreSQL provision gateways in an emulated Azure with realistic latency: a /30 prefix, two
addresses, a gateway and three subnets, in one region and in three at once. Prints the time beside the least that the
emulator's rules permit for the same operations, and beside a plain client that does one step after the other. Exits with 1 when
a bound is missed. Takes about four minutes.

  --rounds   how often each is done (3); the median counts
  --help     this`;

const MOST = 115;
const PROGRAM = 'scripts/provisioning/backendProcess.mjs';

const root = path.dirname(
  path.dirname(path.dirname(fileURLToPath(import.meta.url))),
);
const say = text => console.error(`bench:provisioning: ${text}`);
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

function readRounds() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '3' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit();
    }
    if (/^[1-9]\d?$/.test(values.rounds)) return Number(values.rounds);
    throw new Error(`--rounds ${values.rounds} is no number from 1 to 99`);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(1);
  }
}

/** From the request for a run until it has ended, followed as the portal follows it. */
async function provision(backend, regions) {
  const { id } = await backend.post('runs', {
    spec: documentOf(regions),
    idempotencyKey: `bench ${Date.now()}`,
    acknowledgement: {
      sourceAddressesChange: regions.map(gatewayId),
      newAddressesUnseen: true,
    },
  });
  for (let after = 0; ; ) {
    const { state, next } = await backend.get(
      `runs/${id}/events?after=${after}`,
    );
    after = next;
    if (state === 'succeeded') return;
    if (/failed|undone|cancelled|awaiting/.test(state)) {
      const { error } = await backend.get(`runs/${id}`);
      throw new Error(`The run is ${state}: ${error?.message}`);
    }
  }
}

async function measure(folder, { rounds, keep }) {
  const database = keep(await createDatabase({ root, say }));
  const file = path.join(folder, 'scenario.yaml');
  // JSON is YAML.
  fs.writeFileSync(file, JSON.stringify(scenario));
  const emulator = keep(
    startEmulator({
      root,
      folder,
      scenario: ['--scenario', file, '--latency', 'realistic'],
    }),
  );
  const azure = await Promise.race([emulator.details, emulator.failed]);
  const ca = fs.readFileSync(azure.caFile);
  const backend = keep(
    await startBackend({
      root,
      folder,
      fleet: { azure, subscriptionIds: [azure.subscriptionId] },
      database,
      interval: { hours: 6 },
      program: PROGRAM,
      logLevel: 'info',
    }),
  );
  await database.until('observed_at is not null', { what: 'The collection' });
  const arm = await createArmClient({
    ...azure,
    resourceManager: azure.endpoint,
    ca,
  });

  /** Milliseconds and requests of some work on an Azure as at the start, and the least of both. */
  const time = async (work, regions) => {
    await askEmulator(azure, { ca, method: 'POST', path: '/_emulator/reset' });
    await askEmulator(azure, {
      ca,
      method: 'DELETE',
      path: '/_emulator/journal',
    });
    const startedAt = performance.now();
    await work();
    const milliseconds = performance.now() - startedAt;
    const journal = (await readJournal(azure, { ca })).filter(
      ({ path: asked }) => !asked.startsWith('/_emulator'),
    );
    const least = leastOf(journal, { regions });
    return {
      milliseconds,
      time: (100 * milliseconds) / least.milliseconds,
      requests: (100 * journal.length) / least.requests,
      leastMilliseconds: least.milliseconds,
    };
  };

  const rows = [];
  for (const [name, regions] of JOBS) {
    const ours = [];
    const plain = [];
    for (let round = 1; round <= rounds; round += 1) {
      ours.push(await time(() => provision(backend, regions), regions));
      plain.push(await time(() => workStepByStep(arm, regions), regions));
      say(`${name}: round ${round} of ${rounds}`);
    }
    const of = (list, field) => median(list.map(each => each[field]));
    rows.push(
      {
        what: `${name}: time ÷ least time`,
        measured: of(ours, 'time'),
        atMost: MOST,
        unit: '%',
      },
      { what: '  time', measured: of(ours, 'milliseconds'), unit: 'ms' },
      {
        what: '  least time',
        measured: of(ours, 'leastMilliseconds'),
        unit: 'ms',
      },
      {
        what: '  requests ÷ least requests',
        measured: of(ours, 'requests'),
        unit: '%',
      },
      {
        what: '  step after step: time ÷ its least time',
        measured: of(plain, 'time'),
        unit: '%',
      },
      { what: '    time', measured: of(plain, 'milliseconds'), unit: 'ms' },
      {
        what: '    requests ÷ least requests',
        measured: of(plain, 'requests'),
        unit: '%',
      },
    );
  }
  return rows;
}

async function main() {
  const rounds = readRounds();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-provisioning-'));
  const started = [];
  const keep = part => {
    started.unshift(part);
    return part;
  };
  const stop = async () => {
    for (const part of started.splice(0)) await part.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop().finally(() => process.exit(1)));
  }
  const [load] = os.loadavg();
  try {
    const { text, met } = describeBounds(
      await measure(folder, { rounds, keep }),
    );
    console.log(
      `${text}\nLoad before: ${load.toFixed(
        1,
      )} on ${os.availableParallelism()} cores`,
    );
    process.exitCode = met ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await stop();
  }
}

await main();
