// Measures the API under load against its bounds: yarn bench:api [--short | --tenth]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeBounds } from '../measure/describeBounds.mjs';
import { measureApi } from './api/measureApi.mjs';
import { createDatabase } from './fleet/createDatabase.mjs';
import { startBackend } from './fleet/startBackend.mjs';
import { startFleet } from './fleet/startFleet.mjs';

const USAGE = `yarn bench:api [--short | --tenth]

Offers 50 requests a second to a portal's backend with PostgreSQL and 10,000 emulated
gateways with their clusters: routes of ours and the routes that they are compared with
take turns. Prints figures beside their bounds; exits with 1 when one is missed.

  --tenth   1,000 gateways, a minute of load
  --short   120 gateways, 15 s of load, no bounds on time`;

const SIZES = {
  full: {
    gateways: 10_000,
    clusters: 10_000,
    subscriptions: 100,
    regions: 10,
    seconds: 120,
  },
  tenth: {
    gateways: 1_000,
    clusters: 1_000,
    subscriptions: 10,
    regions: 10,
    seconds: 60,
  },
  short: {
    gateways: 120,
    clusters: 120,
    subscriptions: 4,
    regions: 3,
    seconds: 15,
  },
};
const REQUESTS_PER_SECOND = 50;
const TEAM_HAS = 10;

const root = path.dirname(
  path.dirname(path.dirname(fileURLToPath(import.meta.url))),
);
const given = name => process.argv.includes(`--${name}`);
const name = ['short', 'tenth'].find(given) ?? 'full';
const size = SIZES[name];
const say = text => console.error(`bench:api: ${text}`);
const started = [];
const keep = part => {
  started.unshift(part);
  return part;
};

/** Gives ten gateways and their clusters to a team. */
async function giveToTeam(fleet) {
  const step = size.gateways / TEAM_HAS;
  for (const [type, version] of [
    ['Microsoft.Network/natGateways', '2025-05-01'],
    ['Microsoft.ContainerService/managedClusters', '2025-05-01'],
  ]) {
    const all = fleet.resources[type];
    await Promise.all(
      Array.from({ length: TEAM_HAS }, (_, at) => {
        const { id, tags } = all[Math.floor(at * step)];
        return fleet.ask({
          method: 'PATCH',
          path: `${id}?api-version=${version}`,
          body: { tags: { ...tags, 'backstage-owner': 'group:default/ten' } },
        });
      }),
    );
  }
}

async function measure(folder) {
  const database = keep(await createDatabase({ root, say }));
  const fleet = keep(
    await startFleet({ root, folder, size, pageSize: 1000, isTimed: true }),
  );
  await giveToTeam(fleet);
  fleet.giveWay();
  say(`${size.gateways} gateways emulated`);
  const backend = keep(
    await startBackend({
      root,
      folder,
      fleet,
      database,
      // The bench says when something is due.
      interval: { hours: 6 },
      program: 'scripts/bench/api/portalProcess.mjs',
      // As a portal has them.
      heapMegabytes: 2048,
      logLevel: 'info',
      more: {
        auth: { providers: { bench: {} } },
        permission: { enabled: true },
        catalog: {
          // Of so many entities; that of a small portal would process all the time.
          processingInterval: { hours: 6 },
          providers: {
            natGateway: {
              clusters: true,
              schedule: {
                frequency: { minutes: 5 },
                timeout: { minutes: 5 },
                initialDelay: { seconds: size.gateways > 1000 ? 75 : 20 },
              },
            },
          },
        },
        natGateway: {
          policy: {
            servicePrincipals: [
              {
                subject: 'plugin:catalog',
                owners: ['group:default/platform', 'group:default/ten'],
                access: 'read',
              },
            ],
          },
        },
        bench: {
          azure: {
            endpoint: fleet.azure.endpoint,
            caFile: fleet.azure.caFile,
            token: fleet.token,
          },
        },
      },
    }),
  );
  await database.until('observed_at is not null', { what: 'The refresh' });
  // The look back has a bench of its own.
  await database.setScopes(`history_due_at = '9999'`);
  say('collected');
  const { entities, millisecondsAtMost } = await untilCatalogued(
    database,
    backend,
  );
  const rows = await measureApi({
    backend,
    database,
    fleet,
    seconds: size.seconds,
    perSecond: REQUESTS_PER_SECOND,
    isTimed: name !== 'short',
    say,
  });
  return [
    ...rows,
    { what: 'entities of the catalog', measured: entities },
    {
      what: '  longest stall while it takes them, a figure of the catalog',
      measured: millisecondsAtMost,
      unit: 'ms',
    },
  ];
}

/** The catalog has taken all gateways and clusters. */
async function untilCatalogued(database, backend) {
  const wanted = size.gateways + size.clusters;
  await backend.ask();
  const entities = await database.untilCount(
    `select count(*)::int as count from catalog.final_entities
     where entity_ref like 'resource:%' and final_entity is not null`,
    { atLeast: wanted, what: 'The catalog' },
  );
  say(`${entities} entities in the catalog`);
  const { delayMaxMilliseconds, requests: _ } = await backend.ask();
  return { entities, millisecondsAtMost: delayMaxMilliseconds };
}

if (given('help')) {
  console.log(USAGE);
} else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-api-'));
  try {
    const { text, met } = describeBounds(await measure(folder));
    console.log(
      `${size.gateways.toLocaleString(
        'en',
      )} gateways, ${REQUESTS_PER_SECOND} requests a second for ${
        size.seconds
      } s\n${text}\n(${os.availableParallelism()} cores, load of the last minute ${os
        .loadavg()[0]
        .toFixed(1)}, Node ${process.version})`,
    );
    process.exitCode = met ? 0 : 1;
  } catch (error) {
    console.error(`bench:api: ${error.stack ?? error}`);
    process.exitCode = 1;
  } finally {
    for (const part of started) await part.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
