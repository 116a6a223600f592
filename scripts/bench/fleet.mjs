// Measures the collection of a fleet against its bounds: yarn bench:fleet [--short | --tenth]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describeBounds } from '../measure/describeBounds.mjs';
import { startEmulator } from '../portal/startEmulator.mjs';
import { freePort } from '../tests/freePort.mjs';
import { preparePostgres } from '../tests/preparePostgres.mjs';
import {
  countedCalls,
  expectedCalls,
  GATEWAY_METRICS,
} from './callsOfFleet.mjs';
import { askEmulator, mostAtOnce, readJournal } from './emulatorJournal.mjs';

const SIZES = {
  full: { gateways: 10_000, subscriptions: 100, regions: 10 },
  tenth: { gateways: 1_000, subscriptions: 10, regions: 10 },
  short: { gateways: 120, subscriptions: 4, regions: 3 },
};
const PAGE_SIZE = 1000;
/** PostgreSQL tells what a busy connection wrote after ten seconds at the latest. */
const STATISTICS_MILLISECONDS = 12_000;
const FACTS = [
  'gateways',
  'clusters',
  'subnets',
  'subnet_holders',
  'gateway_guids',
];

const root = path.dirname(
  path.dirname(path.dirname(fileURLToPath(import.meta.url))),
);
const size =
  ['short', 'tenth'].find(name => process.argv.includes(`--${name}`)) ?? 'full';
const { gateways, subscriptions, regions } = SIZES[size];
const isTimed = size !== 'short';
const say = text => console.error(`bench:fleet: ${text}`);
const seconds = since => (performance.now() - since) / 1000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-fleet-'));
const cleanups = [() => fs.rmSync(folder, { recursive: true, force: true })];

/** The emulated fleet, with all its resources by type. */
async function startFleet() {
  const emulator = startEmulator({
    root,
    folder,
    scenario: [
      '--scale',
      `subscriptions=${subscriptions},gateways=${gateways},regions=${regions},seed=7`,
      ...['--page-size', String(PAGE_SIZE), '--journal', '1000000'],
      ...(isTimed ? ['--latency', 'realistic'] : []),
      '--throttling',
    ],
  });
  cleanups.unshift(() => emulator.stop());
  const azure = await Promise.race([emulator.details, emulator.failed]);
  const ca = fs.readFileSync(azure.caFile);
  const ask = asked => askEmulator(azure, { ca, ...asked });
  const { access_token: token } = await ask({
    method: 'POST',
    path: `/${azure.tenantId}/oauth2/v2.0/token`,
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: azure.clientId,
      client_secret: azure.clientSecret,
      scope: 'https://management.azure.com/.default',
    }).toString(),
  });
  const subscriptionIds = (
    await ask({ path: '/subscriptions?api-version=2022-12-01', token })
  ).value.map(({ subscriptionId }) => subscriptionId);
  const listed = async type => {
    const all = [];
    for (;;) {
      const { total, value } = await ask({
        path: `/_emulator/state?type=${type}&from=${all.length}&limit=1000`,
      });
      all.push(...value);
      if (all.length >= total) return all;
    }
  };
  const resources = {};
  for (const type of [
    'natGateways',
    'publicIPAddresses',
    'publicIPPrefixes',
    'virtualNetworks',
  ]) {
    const name = `Microsoft.Network/${type}`;
    resources[name] = await listed(name);
  }
  return {
    azure,
    subscriptionIds,
    resources,
    ask: asked => ask({ token, ...asked }),
    journal: () => readJournal(azure, { ca }),
    forget: () => ask({ method: 'DELETE', path: '/_emulator/journal' }),
  };
}

/** A database of its own in the PostgreSQL that the tests use. */
async function createDatabase() {
  const postgres = await preparePostgres({ root, say });
  if (!postgres) throw new Error('No PostgreSQL was found; install one');
  cleanups.unshift(() => postgres.stop());
  const [, connectionString] = Object.entries({
    ...process.env,
    ...postgres.environment,
  }).find(([name]) => /POSTGRES\d+_CONNECTION_STRING$/.test(name));
  const name = `egress_fleet_${process.pid}`;
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  cleanups.unshift(async () => {
    await client.end().catch(() => {});
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  client.on('error', () => {});
  return { client, connectionString: url.toString() };
}

async function startBackend({ azure, subscriptionIds, connectionString }) {
  const port = await freePort();
  const database = new URL(connectionString);
  const file = path.join(folder, 'app-config.json');
  fs.writeFileSync(
    file,
    JSON.stringify({
      app: { baseUrl: `http://localhost:${port}` },
      backend: {
        baseUrl: `http://localhost:${port}`,
        listen: { host: '127.0.0.1', port },
        database: {
          client: 'pg',
          connection: {
            host: database.hostname,
            port: Number(database.port),
            user: database.username,
            password: database.password,
            database: database.pathname.slice(1),
          },
          pluginDivisionMode: 'schema',
        },
      },
      natGateway: {
        // The proof begins each refresh by itself.
        collection: { interval: { hours: 6 } },
        azure: {
          fleet: {
            credential: {
              tenantId: azure.tenantId,
              clientId: azure.clientId,
              clientSecret: azure.clientSecret,
            },
            scopes: subscriptionIds.map(subscriptionId => ({
              subscriptionId,
              owner: 'group:default/platform',
            })),
            endpoints: {
              resourceManager: azure.endpoint,
              authority: azure.authority,
              metrics: azure.metricsEndpoint,
            },
            caFile: azure.caFile,
          },
        },
      },
    }),
  );
  const log = fs.openSync(path.join(folder, 'backend.log'), 'w');
  const child = fork(
    path.join(root, 'scripts/bench/fleetBackend.mjs'),
    ['--config', file],
    {
      cwd: path.join(root, 'packages/backend'),
      execArgv: ['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  const exited = once(child, 'exit');
  cleanups.unshift(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const told = () =>
    Promise.race([
      new Promise(resolve => {
        // Backstage sends messages of its own.
        const take = message => {
          if (message.megabytes === undefined) return;
          child.off('message', take);
          resolve(message);
        };
        child.on('message', take);
      }),
      exited.then(() => {
        const said = fs.readFileSync(path.join(folder, 'backend.log'), 'utf8');
        throw new Error(`The backend ended: ${said.slice(-2000)}`);
      }),
    ]);
  const { megabytes } = await told();
  return {
    baselineMegabytes: megabytes,
    lostLeases: () =>
      fs
        .readFileSync(path.join(folder, 'backend.log'), 'utf8')
        .split('\n')
        .filter(line => /Lost the lease|ran out|Could not renew/.test(line))
        .length,
    /** How it did since this was asked the last time. */
    ask() {
      const answer = told();
      child.send('tell');
      return answer;
    },
  };
}

const { client, connectionString } = await createDatabase();
const schema = '"nat-gateway"';

async function until(condition, { what, minutes = 15 }) {
  const startedAt = performance.now();
  while (seconds(startedAt) < minutes * 60) {
    const { rows } = await client.query(
      `select count(*)::int as left from ${schema}.scopes where not (${condition})`,
    );
    if (rows[0].left === 0) return;
    await pause(100);
  }
  throw new Error(`${what} did not end within ${minutes} minutes`);
}

/** Rows inserted, updated and deleted so far, by table. */
async function writtenRows() {
  await pause(STATISTICS_MILLISECONDS);
  const { rows } = await client.query(
    `select relname, (n_tup_ins + n_tup_upd + n_tup_del)::int as written
     from pg_stat_user_tables where schemaname = 'nat-gateway'`,
  );
  return new Map(rows.map(({ relname, written }) => [relname, written]));
}
const sum = (written, tables) =>
  tables.reduce((total, table) => total + (written.get(table) ?? 0), 0);
const difference = (after, before) =>
  new Map(
    [...after].map(([table, count]) => [
      table,
      count - (before.get(table) ?? 0),
    ]),
  );

async function measure() {
  const fleet = await startFleet();
  const { azure, resources, subscriptionIds } = fleet;
  say(`${resources['Microsoft.Network/natGateways'].length} gateways emulated`);
  await fleet.forget();
  const backend = await startBackend({
    azure,
    subscriptionIds,
    connectionString,
  });
  const rows = [];
  const startedAt = performance.now();
  await until('observed_at is not null', { what: 'The refresh' });
  const refreshSeconds = seconds(startedAt);
  const refreshed = await backend.ask();
  say(`refreshed in ${refreshSeconds.toFixed(1)} s`);
  await until('history_attempted_at is not null', { what: 'The look back' });
  const lookBackSeconds = seconds(startedAt) - refreshSeconds;
  const lookedBack = await backend.ask();
  say(`looked back in ${lookBackSeconds.toFixed(1)} s`);
  const journal = await fleet.journal();

  if (isTimed) {
    rows.push(
      {
        what: 'full refresh',
        measured: refreshSeconds,
        atMost: 60,
        unit: 's',
      },
      {
        what: '  processor time of the backend, with the look back',
        measured: lookedBack.processorSeconds,
        unit: 's',
      },
      {
        what: 'look back over days, after it',
        measured: lookBackSeconds,
        atMost: 180,
        unit: 's',
      },

      {
        what: 'memory added, at most, in the refresh',
        measured: refreshed.peakMegabytes - backend.baselineMegabytes,
        atMost: 350,
        unit: 'MB',
      },
      {
        what: '  in the look back',
        measured: lookedBack.peakMegabytes - backend.baselineMegabytes,
        atMost: 350,
        unit: 'MB',
      },
      {
        what: 'event-loop delay in the refresh, p99',
        measured: refreshed.delayP99Milliseconds,
        atMost: 50,
        unit: 'ms',
      },
      {
        what: '  longest',
        measured: refreshed.delayMaxMilliseconds,
        unit: 'ms',
      },
      {
        what: '  in the look back, p99',
        measured: lookedBack.delayP99Milliseconds,
        atMost: 50,
        unit: 'ms',
      },
      {
        what: 'requests under way at once, at most',
        measured: mostAtOnce(journal),
        atMost: 40,
      },
      {
        what: 'sockets at once, at most',
        measured: Math.max(refreshed.peakSockets, lookedBack.peakSockets),
        atMost: 80,
      },
    );
  }
  const counted = countedCalls(journal);
  const metrics = [...GATEWAY_METRICS.collection, ...GATEWAY_METRICS.history];
  const expected = expectedCalls({
    resources,
    subscriptions: subscriptionIds,
    pageSize: PAGE_SIZE,
    metrics,
  });
  for (const [line, exactly] of expected) {
    rows.push({ what: line, measured: counted.get(line) ?? 0, exactly });
  }
  rows.push(
    {
      what: 'token requests',
      measured: counted.get('token requests') ?? 0,
      atMost: 16,
    },
    {
      what: 'answers 429',
      measured: journal.filter(({ status }) => status === 429).length,
      exactly: 0,
    },
  );
  const known = new Set([
    ...expected.keys(),
    'token requests',
    'discovery of the authority',
  ]);
  rows.push({
    what: 'other calls',
    measured: [...counted]
      .filter(([line]) => !known.has(line))
      .reduce((total, [line, count]) => {
        say(`${count} x ${line}`);
        return total + count;
      }, 0),
    exactly: 0,
  });

  const first = await writtenRows();
  const changed = resources['Microsoft.Network/natGateways'].filter(
    (_, at) => at % 100 === 0,
  );
  for (const { id, tags } of changed) {
    await fleet.ask({
      method: 'PATCH',
      path: `${id}?api-version=2025-05-01`,
      body: { tags: { ...tags, changed: 'yes' } },
    });
  }
  await backend.ask();
  const before = new Date().toISOString();
  await client.query(`update ${schema}.scopes set due_at = null`);
  await until(`attempted_at > '${before}'`, { what: 'The second refresh' });
  const again = await backend.ask();
  const second = difference(await writtenRows(), first);
  rows.push(
    {
      what: 'rows of facts written by the first refresh',
      measured: sum(first, FACTS),
    },
    {
      what: `  by a second one, ${changed.length} gateways changed`,
      measured: sum(second, FACTS),
      atMost: 2 * changed.length,
    },
    {
      what: '  rows of measurements',
      measured: sum(second, ['measurements']),
      atMost: gateways,
    },
  );
  rows.push({
    what: 'leases lost or renewed late',
    measured: backend.lostLeases(),
    exactly: 0,
  });
  if (isTimed) {
    rows.push({
      what: 'event-loop delay in the second refresh, p99',
      measured: again.delayP99Milliseconds,
      atMost: 50,
      unit: 'ms',
    });
  }
  return rows;
}

try {
  const { text, met } = describeBounds(await measure());
  console.log(
    `${gateways.toLocaleString(
      'en',
    )} gateways, ${subscriptions} subscriptions, ${regions} regions\n${text}\n(${os.availableParallelism()} cores, load of the last minute ${os
      .loadavg()[0]
      .toFixed(1)}, Node ${process.version})`,
  );
  process.exitCode = met ? 0 : 1;
} catch (error) {
  console.error(`bench:fleet: ${error.stack ?? error}`);
  process.exitCode = 1;
} finally {
  for (const clean of cleanups) await clean();
}
