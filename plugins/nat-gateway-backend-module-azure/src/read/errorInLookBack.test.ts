import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureSession } from './AzureSession';
import { historyQueries } from './historyQueries';
import { readDailyPeaks } from './readDailyPeaks';
import { readPortUse } from './readPortUse';

const now = new Date('2026-11-20T12:00:00Z');
const queries = historyQueries(now);

/** Azure Monitor's answers: a day of one series of each resource, some with an error beside it. */
const sessionWith = (errors: Readonly<Record<string, string>>) =>
  ({
    metrics: async () => ({
      queryResources: async (ids: readonly string[], [metric]: string[]) =>
        ids.map(
          resourceId =>
            ({
              resourceId,
              metrics: [
                {
                  id: `${resourceId}/metrics/${metric}`,
                  errorCode: errors[`${metric} ${resourceId}`] ?? 'Success',
                  timeseries: [
                    {
                      metadatavalues: [
                        'Protocol',
                        'ConnectionState',
                        'BackendIPAddress',
                        'ProtocolType',
                      ].map(name => ({ name, value: '6' })),
                      data: [
                        {
                          timeStamp: new Date('2026-11-19T00:00:00Z'),
                          total: 9,
                          maximum: 9,
                          count: 1440,
                        },
                      ],
                    },
                  ],
                },
              ],
            } as unknown as MetricsQueryResult),
        ),
    }),
  } as unknown as AzureSession);

const reading = (errors: Readonly<Record<string, string>>) => {
  const gaps: CollectionGap[] = [];
  const request = {
    queries,
    session: sessionWith(errors),
    region: 'westeurope',
    signal: new AbortController().signal,
    onGap: (gap: CollectionGap) => gaps.push(gap),
  };
  return { gaps, request };
};

describe('an error inside an answer of a look back', () => {
  it.each(['TotalConnectionCount', 'SNATConnectionCount'])(
    'is a gap with its code, and takes no place of what was known: %s',
    async metric => {
      const { gaps, request } = reading({ [`${metric} /b`]: 'Throttled' });
      const found = await readDailyPeaks(['/a', '/b'], request);
      expect(found.map(({ resourceId }) => resourceId)).toEqual(['/a']);
      expect(gaps).toEqual([
        expect.objectContaining({
          code: 'Throttled',
          figures: 'dailyPeaks',
          gatewayResourceIds: ['/b'],
        }),
      ]);
    },
  );

  it.each(['UsedSnatPorts', 'SnatConnectionCount'])(
    'is told of the cluster behind a load balancer: %s',
    async metric => {
      const { gaps, request } = reading({ [`${metric} /lb-b`]: 'Throttled' });
      const cluster = (name: string) => ({
        resourceId: `/aks-${name}`,
        facts: { loadBalancerResourceId: `/lb-${name}` },
      });
      const found = await readPortUse([cluster('a'), cluster('b')], request);
      expect(found.map(({ resourceId }) => resourceId)).toEqual(['/aks-a']);
      expect(gaps).toEqual([
        expect.objectContaining({
          code: 'Throttled',
          figures: 'portUse',
          clusterResourceIds: ['/aks-b'],
        }),
      ]);
      expect(gaps[0]).not.toHaveProperty('gatewayResourceIds');
    },
  );
});
