import { ConfigReader } from '@backstage/config';
import { readNatGatewayConfig } from './readNatGatewayConfig';

const read = (natGateway: object) =>
  readNatGatewayConfig(new ConfigReader({ natGateway }));

describe('readNatGatewayConfig', () => {
  it('has a default for everything', () => {
    expect(readNatGatewayConfig(new ConfigReader({}))).toEqual({
      collection: {
        intervalMinutes: 5,
        staleAfterMinutes: 15,
        historyIntervalHours: 6,
      },
      policy: { writeFreeze: undefined, servicePrincipals: [] },
      prices: { azure: {}, aws: {} },
      runs: {
        deadlineMinutes: 60,
        acknowledgementDeadlineHours: 72,
        retentionMilliseconds: 31_536_000_000,
      },
    });
  });

  it('lets data live three intervals before it is stale', () => {
    expect(
      read({ collection: { intervalMinutes: 30 } }).collection,
    ).toMatchObject({
      intervalMinutes: 30,
      staleAfterMinutes: 90,
    });
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
      { collection: { intervalMinute: 10 } },
      'natGateway.collection.intervalMinute is not a known key; use one of intervalMinutes, staleAfterMinutes, historyIntervalHours',
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
      { collection: { intervalMinutes: 0 } },
      'natGateway.collection.intervalMinutes is 0; give a number of minutes from 1 to 1440',
    ],
    [
      'data that is always stale',
      { collection: { intervalMinutes: 20, staleAfterMinutes: 20 } },
      'staleAfterMinutes is 20, not more than intervalMinutes (20)',
    ],
    [
      'a look back that misses days',
      { collection: { historyIntervalHours: 25 } },
      'natGateway.collection.historyIntervalHours is 25; give a number of hours from 1 to 24',
    ],
    [
      'a wait that never ends',
      { runs: { acknowledgementDeadlineHours: 9000 } },
      'natGateway.runs.acknowledgementDeadlineHours is 9000; give a number of hours from 1 to 720',
    ],
    [
      'a retention that would delete what has just ended',
      { runs: { retention: { minutes: 30 } } },
      'natGateway.runs.retention is 30 minutes; give a day or more',
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
