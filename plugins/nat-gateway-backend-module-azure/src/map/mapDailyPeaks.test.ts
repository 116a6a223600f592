import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { historyQueries } from '../read/historyQueries';
import { mapDailyPeaks } from './mapDailyPeaks';

const resourceId =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat';
const query = historyQueries(new Date('2026-11-20T12:00:00Z')).dailyPeaks;

type Point = readonly [day: number, maximum: number, count: number];

const answerOf = (
  seriesByProtocol: Readonly<Record<string, readonly Point[]>>,
  ofResource = resourceId,
): MetricsQueryResult =>
  ({
    resourceId: ofResource,
    metrics: [
      {
        id: `${ofResource}/providers/Microsoft.Insights/metrics/TotalConnectionCount`,
        name: 'Total SNAT Connection Count',
        type: 'Microsoft.Insights/metrics',
        unit: 'Count',
        timeseries: Object.entries(seriesByProtocol).map(([value, points]) => ({
          metadatavalues: [{ name: 'protocol', value }],
          data: points.map(([day, maximum, count]) => ({
            timeStamp: new Date(Date.UTC(2026, 10, day)),
            ...(count > 0 && { maximum, count }),
          })),
        })),
      },
    ],
  } as unknown as MetricsQueryResult);
const map = (seriesByProtocol: Parameters<typeof answerOf>[0]) =>
  mapDailyPeaks(resourceId, { query, answers: [answerOf(seriesByProtocol)] });
const sample = (day: number, value: number) => ({
  at: new Date(Date.UTC(2026, 10, day)).toISOString(),
  value,
});

describe('mapDailyPeaks', () => {
  it('asks for 28 whole days, today left out', () => {
    expect(query.window).toEqual({
      start: new Date('2026-10-23T00:00:00Z'),
      end: new Date('2026-11-20T00:00:00Z'),
    });
  });

  it('tells protocols apart, by number or name', () => {
    expect(map({ 6: [[1, 10, 1440]], UDP: [[1, 5, 1440]] }).series).toEqual({
      tcpConnections: [sample(1, 10)],
      udpConnections: [sample(1, 5)],
    });
  });

  it.each([
    [719, 0],
    [720, 1],
    [1440, 1],
    [1441, 0],
  ])('of a day with %d samples it takes %d', (count, taken) => {
    const { tcpConnections = [] } = map({ 6: [[1, 10, count]] }).series;
    expect(tcpConnections).toHaveLength(taken);
  });

  it('says that more samples than minutes tell no peak', () => {
    expect(map({ 6: [[1, 10, 2880]] }).isPartial).toBe(true);
    expect(map({ 6: [[1, 10, 1440]] }).isPartial).toBe(false);
  });

  it('takes the little UDP of a day on which TCP was measured', () => {
    const { series } = map({
      6: [
        [1, 10, 1440],
        [2, 10, 100],
      ],
      17: [
        [1, 5, 3],
        [2, 5, 3],
      ],
    });
    expect(series.udpConnections).toEqual([sample(1, 5)]);
  });

  it('takes a day that was not reported for none, not for 0', () => {
    expect(map({ 6: [[1, 0, 0]] }).series).toEqual({});
  });

  it('takes nothing of another gateway', () => {
    expect(
      mapDailyPeaks(resourceId, {
        query,
        answers: [answerOf({ 6: [[1, 10, 1440]] }, `${resourceId}-2`)],
      }).series,
    ).toEqual({});
  });
});
