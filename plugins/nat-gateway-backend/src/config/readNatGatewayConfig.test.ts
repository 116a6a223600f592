import { ConfigReader } from '@backstage/config';
import { readNatGatewayConfig } from './readNatGatewayConfig';

const warnings: string[] = [];
const logger = { warn: (message: string) => warnings.push(message) };
const read = (natGateway?: object) =>
  readNatGatewayConfig(new ConfigReader({ natGateway }), { logger });

beforeEach(() => {
  warnings.length = 0;
});

describe('readNatGatewayConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      collection: {
        intervalMinutes: 5,
        scopesAtOnce: 4,
        staleAfterMinutes: 15,
        historyIntervalHours: 6,
        discoveryIntervalMinutes: 10,
        addressRetentionMilliseconds: 34_560_000_000,
        usageRetentionMilliseconds: 86_400_000,
      },
      policy: {
        writeFreeze: undefined,
        maintenanceWindows: [],
        servicePrincipals: [],
      },
      prices: {},
      runs: {
        deadlineMinutes: 60,
        acknowledgementDeadlineHours: 72,
        retentionMilliseconds: 31_536_000_000,
      },
    });
  });

  it('lets data live three intervals before it is stale', () => {
    expect(
      read({ collection: { interval: { minutes: 30 } } }).collection,
    ).toMatchObject({
      intervalMinutes: 30,
      staleAfterMinutes: 90,
    });
  });

  it('reads durations as Backstage writes them', () => {
    expect(
      read({
        collection: {
          interval: '2 minutes',
          staleAfter: { hours: 1, minutes: 30 },
          historyInterval: 'PT90M',
        },
        runs: { deadline: '90s', acknowledgementDeadline: { days: 2 } },
      }),
    ).toMatchObject({
      collection: {
        intervalMinutes: 2,
        staleAfterMinutes: 90,
        historyIntervalHours: 1.5,
      },
      runs: { deadlineMinutes: 1.5, acknowledgementDeadlineHours: 48 },
    });
    expect(warnings).toEqual([]);
  });

  it('still reads keys that name their unit, and says what to write instead', () => {
    expect(
      read({
        collection: {
          intervalMinutes: 2,
          staleAfterMinutes: 90,
          historyIntervalHours: 3,
        },
        runs: { deadlineMinutes: 30, acknowledgementDeadlineHours: 48 },
      }),
    ).toMatchObject({
      collection: {
        intervalMinutes: 2,
        staleAfterMinutes: 90,
        historyIntervalHours: 3,
      },
      runs: { deadlineMinutes: 30, acknowledgementDeadlineHours: 48 },
    });
    expect(warnings).toEqual([
      'natGateway.collection.intervalMinutes is deprecated; write natGateway.collection.interval: { minutes: 2 }',
      'natGateway.collection.staleAfterMinutes is deprecated; write natGateway.collection.staleAfter: { minutes: 90 }',
      'natGateway.collection.historyIntervalHours is deprecated; write natGateway.collection.historyInterval: { hours: 3 }',
      'natGateway.runs.deadlineMinutes is deprecated; write natGateway.runs.deadline: { minutes: 30 }',
      'natGateway.runs.acknowledgementDeadlineHours is deprecated; write natGateway.runs.acknowledgementDeadline: { hours: 48 }',
    ]);
  });

  it.each([{ days: 90 }, '90d', 'P90D'])(
    'keeps ended runs for as long as %p says',
    retention => {
      expect(read({ runs: { retention } }).runs.retentionMilliseconds).toBe(
        7_776_000_000,
      );
    },
  );

  it('brings owners and scopes into the form that rows have', () => {
    expect(
      read({
        policy: {
          servicePrincipals: [
            {
              subject: 'external:ci',
              owners: ['Group:Default/Payments'],
              scopes: ['azure/Demo/ABC'],
              access: 'write',
            },
          ],
        },
      }).policy.servicePrincipals,
    ).toEqual([
      {
        subject: 'external:ci',
        owners: ['group:default/payments'],
        scopes: ['azure/Demo/abc'],
        access: 'write',
      },
    ]);
  });

  it.each([
    [
      'a key that nothing reads',
      { collection: { intervall: '10m' } },
      'natGateway.collection.intervall is not a known key; use one of interval, scopesAtOnce, staleAfter, historyInterval, discoveryInterval, addressRetention, usageRetention',
    ],
    [
      'a misspelt freeze, which would freeze nothing',
      { policy: { writeFreze: { reason: 'audit' } } },
      'natGateway.policy.writeFreze is not a known key',
    ],
    [
      'a misspelt list of owners',
      {
        policy: {
          servicePrincipals: [
            { subject: 'ci', access: 'read', scopes: ['azure/a/b'], owner: [] },
          ],
        },
      },
      'servicePrincipals[0].owner is not a known key',
    ],
    [
      'an interval of nothing',
      { collection: { interval: '0s' } },
      'natGateway.collection.interval is "0s"; give natGateway.collection.interval a duration from { minutes: 1 } to { minutes: 1440 }, such as { minutes: 5 }',
    ],
    [
      'an interval of nothing by a deprecated key',
      { collection: { intervalMinutes: 0 } },
      'natGateway.collection.intervalMinutes is 0; give natGateway.collection.interval a duration from { minutes: 1 }',
    ],
    [
      'two keys for one thing',
      { runs: { deadline: '2h', deadlineMinutes: 60 } },
      'natGateway.runs.deadline and natGateway.runs.deadlineMinutes are both set; remove natGateway.runs.deadlineMinutes',
    ],
    [
      'a duration without a unit',
      { runs: { deadline: '60' } },
      "Invalid duration '60' in config at 'natGateway.runs.deadline'",
    ],
    [
      'no scope at a time',
      { collection: { scopesAtOnce: 0 } },
      'natGateway.collection.scopesAtOnce is 0; give a whole number of scopes from 1 to 50',
    ],
    [
      'data that is always stale',
      { collection: { interval: '20m', staleAfter: '20m' } },
      'staleAfter is 20 minutes, not more than interval (20 minutes)',
    ],
    [
      'a look back that misses days',
      { collection: { historyInterval: { hours: 25 } } },
      'natGateway.collection.historyInterval is {"hours":25}; give natGateway.collection.historyInterval a duration from { hours: 1 } to { hours: 24 }',
    ],
    [
      'a wait that never ends',
      { runs: { acknowledgementDeadline: '1y' } },
      'natGateway.runs.acknowledgementDeadline is "1y"; give natGateway.runs.acknowledgementDeadline a duration from { hours: 1 } to { hours: 720 }',
    ],
    [
      'a retention that would delete what has just ended',
      { runs: { retention: { minutes: 30 } } },
      'natGateway.runs.retention is {"minutes":30}; give natGateway.runs.retention a duration of at least { days: 1 }, such as { days: 365 }',
    ],
    [
      'a freeze without a reason',
      { policy: { writeFreeze: {} } },
      'natGateway.policy.writeFreeze.reason is missing',
    ],
    [
      'a subject with a space',
      { policy: { servicePrincipals: [{ subject: 'my ci', access: 'read' }] } },
      "servicePrincipals[0].subject is 'my ci'",
    ],
    [
      'an access that does not exist',
      {
        policy: {
          servicePrincipals: [{ subject: 'external:ci', access: 'all' }],
        },
      },
      "servicePrincipals[0].access is 'all'; use 'read' or 'write'",
    ],
    [
      'a negative price',
      {
        prices: {
          azure: {
            westeurope: {
              readAt: '2026-11-20',
              sourceUrl: 'https://prices.example',
              prices: { natGatewayHour: -1 },
            },
          },
        },
      },
      'natGateway.prices.azure.westeurope: prices.natGatewayHour -1',
    ],
    [
      'a principal without owners and scopes',
      {
        policy: {
          servicePrincipals: [{ subject: 'external:ci', access: 'read' }],
        },
      },
      'has neither owners nor scopes',
    ],
    [
      'an owner that is no entity ref',
      {
        policy: {
          servicePrincipals: [
            { subject: 'external:ci', access: 'read', owners: ['payments'] },
          ],
        },
      },
      "owners holds 'payments', which is no full entity ref",
    ],
    [
      'a scope that is none',
      {
        policy: {
          servicePrincipals: [
            { subject: 'external:ci', access: 'read', scopes: ['demo'] },
          ],
        },
      },
      "scopes holds 'demo', which is no scope",
    ],
  ])('refuses %s in words', (_, natGateway, message) => {
    expect(() => read(natGateway)).toThrow(message);
  });
});
