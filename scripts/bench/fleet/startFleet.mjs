import fs from 'node:fs';
import os from 'node:os';
import { startEmulator } from '../../portal/startEmulator.mjs';
import { askEmulator, readJournal } from './emulatorJournal.mjs';

const TYPES = [
  'Microsoft.Network/natGateways',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.Network/publicIPPrefixes',
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/loadBalancers',
  'Microsoft.ContainerService/managedClusters',
];

/** Linux counts in hundredths of a second; the name before may hold blanks. */
function processorSecondsOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')'))
      .split(' ')
      .slice(12);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return undefined;
  }
}

/** An emulated fleet of a size, with all its resources by type. */
export async function startFleet({ root, folder, size, pageSize, isTimed }) {
  const { gateways, clusters, subscriptions, regions } = size;
  const emulator = startEmulator({
    root,
    folder,
    scenario: [
      '--scale',
      `subscriptions=${subscriptions},gateways=${gateways},clusters=${clusters},regions=${regions},seed=7`,
      ...['--page-size', String(pageSize), '--journal', '1000000'],
      ...(isTimed ? ['--latency', 'realistic'] : []),
      '--throttling',
    ],
  });
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
  const listed = await ask({
    path: '/subscriptions?api-version=2022-12-01',
    token,
  });
  const allOf = async type => {
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
  for (const type of TYPES) resources[type] = await allOf(type);
  // Each node pool is a scale set, which the state does not hold.
  resources['Microsoft.Compute/virtualMachineScaleSets'] = resources[
    'Microsoft.ContainerService/managedClusters'
  ].flatMap(({ id, properties }) =>
    properties.agentPoolProfiles.map(() => ({ id })),
  );
  await ask({ method: 'DELETE', path: '/_emulator/journal' });
  return {
    azure,
    token,
    subscriptionIds: listed.value.map(({ subscriptionId }) => subscriptionId),
    resources,
    ask: asked => ask({ token, ...asked }),
    journal: () => readJournal(azure, { ca }),
    forgetJournal: () => ask({ method: 'DELETE', path: '/_emulator/journal' }),
    /** Leaves the cores to the other processes: a cloud computes on machines of its own. */
    giveWay: () =>
      os.setPriority(emulator.pid, os.constants.priority.PRIORITY_LOW),
    /** Of the emulator, so far; undefined where the system does not tell it. */
    processorSeconds: () => processorSecondsOf(emulator.pid),
    stop: () => emulator.stop(),
  };
}
