// Proves that replicas share collections, and survive each other: yarn prove:replicas [--short]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase } from './bench/fleet/createDatabase.mjs';
import { startBackend } from './bench/fleet/startBackend.mjs';
import { startFleet } from './bench/fleet/startFleet.mjs';
import { describeBounds } from './measure/describeBounds.mjs';
import { proveReplicas } from './replicas/proveReplicas.mjs';
import { startRedis } from './replicas/startRedis.mjs';
import { startSlowProxy } from './replicas/startSlowProxy.mjs';

const USAGE = `yarn prove:replicas [--short]

Starts three backends on one PostgreSQL, with Redis as their cache, over an emulated Azure of
100 subscriptions. They share collections; one is stopped for 90 s and continued; one is killed
with -9; each query takes 2 s for 5 minutes. Takes about 15 minutes and prints a table; exits
with 1 when something is collected twice, is lost, or misses a bound. Needs PostgreSQL; without
redis-server that part is skipped, and says so.

  --short   30 subscriptions, one round of 30 s, no stop, slow for 30 s`;

/** Of many small subscriptions: what is shared is scopes. */
const FULL = {
  size: { gateways: 1_000, clusters: 1_000, subscriptions: 100, regions: 10 },
  lengths: {
    roundSeconds: 90,
    quietRounds: 3,
    stoppedSeconds: 90,
    slowSeconds: 300,
    slowQueryMilliseconds: 2_000,
  },
};
const SHORT = {
  size: { gateways: 120, clusters: 120, subscriptions: 30, regions: 3 },
  lengths: {
    roundSeconds: 30,
    quietRounds: 1,
    stoppedSeconds: 0,
    slowSeconds: 30,
    slowQueryMilliseconds: 500,
  },
};
const TOKEN = 'token-of-the-proof-of-replicas';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const given = name => process.argv.includes(`--${name}`);
const { size, lengths } = given('short') ? SHORT : FULL;
const say = text => console.error(`prove:replicas: ${text}`);
const started = [];
const keep = part => {
  started.unshift(part);
  return part;
};

async function prove(folder) {
  const database = keep(await createDatabase({ root, say }));
  const redis = await startRedis({ folder });
  if (redis) keep(redis);
  else
    say('SKIPPED: Redis as cache, as there is no redis-server. Install one.');
  const fleet = keep(
    await startFleet({ root, folder, size, pageSize: 1000, isTimed: true }),
  );
  const proxy = keep(
    await startSlowProxy({
      host: database.url.hostname,
      port: Number(database.url.port),
    }),
  );
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const start = async () =>
    keep(
      await startBackend({
        root,
        folder,
        fleet,
        database: { url },
        // The proof says when something is due.
        interval: { hours: 6 },
        token: TOKEN,
        more: {
          backend: {
            ...(redis && { cache: { store: 'redis', connection: redis.url } }),
            auth: {
              externalAccess: [
                { type: 'static', options: { token: TOKEN, subject: 'proof' } },
              ],
            },
          },
          natGateway: {
            policy: {
              servicePrincipals: [
                {
                  subject: 'proof',
                  owners: ['group:default/platform'],
                  access: 'write',
                },
              ],
            },
          },
        },
      }),
    );
  // One makes the tables.
  const backends = [await start()];
  backends.push(...(await Promise.all([start(), start()])));
  say('three backends run');
  return proveReplicas({
    backends,
    database,
    fleet,
    lengths,
    proxy,
    hasRedis: redis !== undefined,
    say,
  });
}

if (given('help')) {
  console.log(USAGE);
} else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-replicas-'));
  try {
    const { text, met } = describeBounds(await prove(folder));
    console.log(
      `3 backends, ${
        size.subscriptions
      } subscriptions\n${text}\n(${os.availableParallelism()} cores, load of the last minute ${os
        .loadavg()[0]
        .toFixed(1)}, Node ${process.version})`,
    );
    process.exitCode = met ? 0 : 1;
  } catch (error) {
    console.error(`prove:replicas: ${error.stack ?? error}`);
    process.exitCode = 1;
  } finally {
    for (const part of started) await part.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
