// Proves the safe part of provisioning in a real subscription: yarn prove:azure --yes
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createArmClient } from './azure/createArmClient.mjs';
import { proveAzure } from './azure/proveAzure.mjs';
import { readTarget } from './azure/readTarget.mjs';
import { createDatabase } from './bench/fleet/createDatabase.mjs';
import { startBackend } from './bench/fleet/startBackend.mjs';
import { describeBounds } from './measure/describeBounds.mjs';
import { startEmulator } from './portal/startEmulator.mjs';

const USAGE = `yarn prove:azure --yes | --emulated

Creates, changes, cancels and retires NAT gateways in a real Azure subscription, with another writer beside it, and tells
what was lost. It works in a resource group of its own, egress-proof-<number>, and deletes it at the end, also after a failure
or Ctrl-C. Nothing outside of it is read or written, but for what a collection lists. Takes about ten minutes and costs less than a euro. Exits with 1 when
anything was lost or is left over.

The environment names the subscription, and a service principal that may create resource groups in it (Contributor):
  AZURE_SUBSCRIPTION_ID, AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET; AZURE_LOCATION (westeurope)

  --yes        do it
  --emulated   rehearse it in an emulated Azure, without a subscription
  --help       this`;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = text => console.error(`prove:azure: ${text}`);

function readArguments() {
  const { values } = parseArgs({
    options: {
      yes: { type: 'boolean' },
      emulated: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return values;
  if (Boolean(values.yes) === Boolean(values.emulated)) {
    throw new Error(
      'Say either --yes, which writes to a real subscription, or --emulated.',
    );
  }
  return values;
}

async function emulatedTarget(folder, keep) {
  const emulator = keep(
    startEmulator({
      root,
      folder,
      scenario: ['--scenario', 'empty', '--latency', '200'],
    }),
  );
  const azure = await Promise.race([emulator.details, emulator.failed]);
  return {
    ...azure,
    region: 'westeurope',
    resourceManager: azure.endpoint,
    ca: fs.readFileSync(azure.caFile),
  };
}

async function prove(folder, { isEmulated, keep }) {
  const target = isEmulated
    ? await emulatedTarget(folder, keep)
    : readTarget(process.env);
  const { subscriptionId, region } = target;
  const arm = await createArmClient(target);
  const name = `egress-proof-${process.pid}-${Date.now() % 100_000}`;
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  const database = keep(await createDatabase({ root, say }));
  if (await arm.get(group)) throw new Error(`${group} exists already.`);
  say(`creates the resource group ${name} in ${region}`);
  await arm.put(group, {
    location: region,
    tags: {
      purpose: 'proof of the NAT gateway plugin',
      created: String(Date.now()),
    },
  });
  keep({
    async stop() {
      say(`deletes the resource group ${name}`);
      await arm.delete(group).catch(error => {
        console.error(
          `${name} could not be deleted (${error.message}). Delete it by hand: az group delete --name ${name}`,
        );
        process.exitCode = 1;
      });
    },
  });
  const backend = keep(
    await startBackend({
      root,
      folder,
      fleet: {
        azure: target,
        subscriptionIds: [subscriptionId],
        resourceGroups: [name],
      },
      database,
      interval: { hours: 6 },
      program: 'scripts/provisioning/backendProcess.mjs',
      logLevel: 'info',
    }),
  );
  return proveAzure({ arm, backend, target, group, say });
}

async function main() {
  let options;
  try {
    options = readArguments();
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-azure-'));
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
  try {
    const rows = await prove(folder, {
      isEmulated: Boolean(options.emulated),
      keep,
    });
    const { text, met } = describeBounds(rows);
    console.log(
      `${text}\n${
        options.emulated ? 'In an emulated Azure.' : 'In a real subscription.'
      }`,
    );
    return met ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    await stop();
  }
}

process.exitCode = (await main()) || process.exitCode;
