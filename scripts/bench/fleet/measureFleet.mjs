import {
  BALANCER_METRICS,
  countedCalls,
  expectedCalls,
  GATEWAY_METRICS,
} from './callsOfFleet.mjs';
import { mostAtOnce } from './emulatorJournal.mjs';

const FACTS = [
  'gateways',
  'clusters',
  'places',
  'subnet_holders',
  'gateway_guids',
  'address_periods',
];

const sum = (written, tables) =>
  tables.reduce((total, table) => total + (written.get(table) ?? 0), 0);

function callRows({ fleet, journal, pageSize }) {
  const counted = countedCalls(journal);
  const expected = expectedCalls({
    resources: fleet.resources,
    subscriptions: fleet.subscriptionIds,
    pageSize,
    metrics: [...GATEWAY_METRICS.collection, ...GATEWAY_METRICS.history],
    balancerMetrics: [
      ...BALANCER_METRICS.collection,
      ...BALANCER_METRICS.history,
    ],
  });
  const known = new Set([
    ...expected.keys(),
    'token requests',
    'discovery of the authority',
  ]);
  const others = [...counted].filter(([line]) => !known.has(line));
  return [
    ...[...expected].map(([what, exactly]) => ({
      what,
      measured: counted.get(what) ?? 0,
      exactly,
    })),
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
    {
      what: ['other calls', ...others.map(([line]) => line)].join(', '),
      measured: others.reduce((total, [, count]) => total + count, 0),
      exactly: 0,
    },
  ];
}

/** One backend: a full refresh, a look back, and a second refresh with 1 % changed. */
export async function measureFleet({
  fleet,
  database,
  backend,
  pageSize,
  isTimed,
  say,
}) {
  const startedAt = performance.now();
  const secondsSoFar = () => (performance.now() - startedAt) / 1000;
  await database.until('observed_at is not null', { what: 'The refresh' });
  const refreshSeconds = secondsSoFar();
  const refreshed = await backend.ask();
  say(`refreshed in ${refreshSeconds.toFixed(1)} s`);
  const emulatorBefore = fleet.processorSeconds();
  await database.until('history_attempted_at is not null', {
    what: 'The look back',
  });
  const lookBackSeconds = secondsSoFar() - refreshSeconds;
  const emulatorSeconds = fleet.processorSeconds() - emulatorBefore;
  const lookedBack = await backend.ask();
  say(`looked back in ${lookBackSeconds.toFixed(1)} s`);
  const journal = await fleet.journal();

  const first = await database.writtenRows();
  const gateways = fleet.resources['Microsoft.Network/natGateways'];
  const changed = gateways.filter((_, at) => at % 100 === 0);
  for (const { id, tags } of changed) {
    await fleet.ask({
      method: 'PATCH',
      path: `${id}?api-version=2025-05-01`,
      body: { tags: { ...tags, changed: 'yes' } },
    });
  }
  await backend.ask();
  const before = new Date().toISOString();
  await database.setScopes('due_at = null');
  await database.until(`attempted_at > '${before}'`, {
    what: 'The second refresh',
  });
  const again = await backend.ask();
  const all = await database.writtenRows();
  const second = new Map(
    [...all].map(([table, count]) => [table, count - (first.get(table) ?? 0)]),
  );

  const added = ({ peakMegabytes }) =>
    peakMegabytes - backend.baselineMegabytes;
  const timed = [
    { what: 'full refresh', measured: refreshSeconds, atMost: 60, unit: 's' },
    {
      what: '  processor time of the backend, from its start',
      measured: refreshed.processorSeconds,
      unit: 's',
    },
    {
      what: 'look back over days, after it',
      measured: lookBackSeconds,
      atMost: 180,
      unit: 's',
    },
    {
      what: '  processor time of the emulated Azure in it',
      measured: emulatorSeconds,
      unit: 's',
    },
    {
      what: '  of the backend',
      measured: lookedBack.processorSeconds - refreshed.processorSeconds,
      unit: 's',
    },
    {
      what: 'memory added, at most, in the refresh',
      measured: added(refreshed),
      atMost: 350,
      unit: 'MB',
    },
    {
      what: '  in the look back',
      measured: added(lookedBack),
      atMost: 350,
      unit: 'MB',
    },
    {
      what: '  in the second refresh',
      measured: added(again),
      atMost: 350,
      unit: 'MB',
    },
    ...[
      ['the refresh', refreshed],
      ['the look back', lookedBack],
      ['the second refresh', again],
    ].flatMap(([where, told]) => [
      {
        what: `event-loop delay in ${where}, p99`,
        measured: told.delayP99Milliseconds,
        atMost: 50,
        unit: 'ms',
      },
      {
        what: '  longest',
        measured: told.delayMaxMilliseconds,
        unit: 'ms',
      },
    ]),
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
  ];
  return [
    ...(isTimed ? timed : []),
    ...callRows({ fleet, journal, pageSize }),
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
      atMost: gateways.length,
    },
    {
      what: 'leases lost or renewed late',
      measured: backend.lostLeases(),
      exactly: 0,
    },
  ];
}
