import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { metricGroups } from '../read/metricGroups';
import { mapPackets } from './mapPackets';

const resourceId =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat';
const groups = metricGroups(new Date('2026-11-20T12:03:30Z'));

const answer = (metric: string, values: readonly (number | undefined)[]) =>
  [
    {
      resourceId: resourceId.toLowerCase(),
      metrics: [
        {
          id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric}`,
          timeseries: [
            {
              data: values.map((total, index) => ({
                timeStamp: new Date(Date.UTC(2026, 10, 20, 11, 5 * index)),
                total,
              })),
            },
          ],
        },
      ],
    },
  ] as unknown as readonly MetricsQueryResult[];
const map = (
  packets: readonly (number | undefined)[],
  dropped: readonly (number | undefined)[],
  id = resourceId,
) =>
  mapPackets(id, {
    groups,
    answers: {
      packets: answer('PacketCount', packets),
      droppedPackets: answer('PacketDropCount', dropped),
    },
  });

describe('mapPackets', () => {
  it('adds up the hour, with its window', () => {
    expect(map([1000, 500], [0, 7])).toEqual({
      total: 1500,
      dropped: 7,
      window: {
        start: '2026-11-20T11:05:00.000Z',
        end: '2026-11-20T12:03:00.000Z',
      },
    });
  });

  it('knows nothing where one of the two was not reported, or of another gateway', () => {
    expect(map([1000], [undefined])).toBeUndefined();
    expect(map([], [3])).toBeUndefined();
    expect(map([1000], [0], `${resourceId}-2`)).toBeUndefined();
    expect(map([1000], [0])?.dropped).toBe(0);
  });
});
