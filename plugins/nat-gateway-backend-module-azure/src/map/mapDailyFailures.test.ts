import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { historyQueries } from '../read/historyQueries';
import { mapDailyFailures } from './mapDailyFailures';

const resourceId =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat';
const query = historyQueries(new Date('2026-11-20T12:00:00Z')).dailyConnections;

const failuresOf = (
  days: Readonly<Record<string, readonly (number | undefined)[]>>,
) =>
  mapDailyFailures(resourceId, {
    query,
    answers: [
      {
        resourceId: resourceId.toUpperCase(),
        metrics: [
          {
            id: `${resourceId}/providers/Microsoft.Insights/metrics/SNATConnectionCount`,
            timeseries: Object.entries(days).map(([value, totals]) => ({
              metadatavalues: [{ name: 'connectionstate', value }],
              data: totals.map((total, index) => ({
                timeStamp: new Date(Date.UTC(2026, 10, 1 + index)),
                total,
              })),
            })),
          },
        ],
      },
    ] as unknown as readonly MetricsQueryResult[],
  }).map(({ at, value }) => [at.slice(0, 10), value]);

describe('mapDailyFailures', () => {
  it('takes those that failed, whatever was attempted', () => {
    expect(failuresOf({ Attempted: [100, 200], Failed: [3, 0] })).toEqual([
      ['2026-11-01', 3],
      ['2026-11-02', 0],
    ]);
  });

  it('knows that none failed on a day on which connections were counted', () => {
    expect(failuresOf({ Attempted: [100, 200], Failed: [3] })).toEqual([
      ['2026-11-01', 3],
      ['2026-11-02', 0],
    ]);
  });

  it('leaves out a day that was not reported, and has days in order', () => {
    expect(
      failuresOf({ Failed: [undefined, 3], Attempted: [5, 5, undefined] }),
    ).toEqual([
      ['2026-11-01', 0],
      ['2026-11-02', 3],
    ]);
  });
});
