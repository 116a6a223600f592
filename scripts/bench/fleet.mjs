// Measures the collection of a fleet against its bounds: yarn bench:fleet [--short | --tenth]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeBounds } from '../measure/describeBounds.mjs';
import { createDatabase } from './fleet/createDatabase.mjs';
import { measureFleet } from './fleet/measureFleet.mjs';
import { startBackend } from './fleet/startBackend.mjs';
import { startFleet } from './fleet/startFleet.mjs';

const SIZES = {
  full: { gateways: 10_000, clusters: 10_000, subscriptions: 100, regions: 10 },
  tenth: { gateways: 1_000, clusters: 1_000, subscriptions: 10, regions: 10 },
  short: { gateways: 120, clusters: 60, subscriptions: 4, regions: 3 },
};
const PAGE_SIZE = 1000;

const root = path.dirname(
  path.dirname(path.dirname(fileURLToPath(import.meta.url))),
);
const given = name => process.argv.includes(`--${name}`);
const name = ['short', 'tenth'].find(given) ?? 'full';
const size = SIZES[name];
const isTimed = name !== 'short';
const say = text => console.error(`bench:fleet: ${text}`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-fleet-'));
const started = [];
const keep = part => {
  started.unshift(part);
  return part;
};

async function measure() {
  const database = keep(await createDatabase({ root, say }));
  const fleet = keep(
    await startFleet({ root, folder, size, pageSize: PAGE_SIZE, isTimed }),
  );
  say(`${size.gateways} gateways emulated`);
  const backend = keep(
    await startBackend({
      root,
      folder,
      fleet,
      database,
      // The bench begins each refresh by itself.
      interval: { hours: 6 },
    }),
  );
  return measureFleet({
    fleet,
    database,
    backend,
    pageSize: PAGE_SIZE,
    isTimed,
    say,
  });
}

try {
  const { text, met } = describeBounds(await measure());
  const { gateways, clusters, subscriptions, regions } = size;
  console.log(
    `${gateways.toLocaleString('en')} gateways, ${clusters.toLocaleString(
      'en',
    )} clusters, ${subscriptions} subscriptions, ${regions} regions\n${text}\n(${os.availableParallelism()} cores, load of the last minute ${os
      .loadavg()[0]
      .toFixed(1)}, Node ${process.version})`,
  );
  process.exitCode = met ? 0 : 1;
} catch (error) {
  console.error(`bench:fleet: ${error.stack ?? error}`);
  process.exitCode = 1;
} finally {
  for (const part of started) await part.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
