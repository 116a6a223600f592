import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { historyQueries } from '../read/historyQueries';
import { nodePortQueries } from '../read/nodePortQueries';
import { mapNodePorts } from './mapNodePorts';
import { mapPortUse, type PortQuery } from './mapPortUse';

const resourceId =
  '/subscriptions/s/resourceGroups/mc/providers/Microsoft.Network/loadBalancers/kubernetes';
const queries = historyQueries(new Date('2026-11-20T12:00:00Z'));

type Points = readonly (readonly [day: number, value: number])[];

const answerOf = (
  name: PortQuery,
  series: readonly (readonly [dimensions: readonly string[], points: Points])[],
): readonly MetricsQueryResult[] => {
  const { aggregations, dimensions, metric } = queries[name];
  return [
    {
      resourceId,
      metrics: [
        {
          id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric}`,
          name: metric,
          type: 'Microsoft.Insights/metrics',
          unit: 'Count',
          timeseries: series.map(([values, points]) => ({
            metadatavalues: dimensions.map((dimension, index) => ({
              name: dimension.toLowerCase(),
              value: values[index],
            })),
            data: points.map(([day, value]) => ({
              timeStamp: new Date(Date.UTC(2026, 10, day)),
              [aggregations[0]]: value,
            })),
          })),
        },
      ],
    },
  ] as unknown as readonly MetricsQueryResult[];
};
const map = (
  usedPorts: Parameters<typeof answerOf>[1],
  failures: Parameters<typeof answerOf>[1],
  allocatedPorts: Parameters<typeof answerOf>[1] = [],
) =>
  mapPortUse(resourceId, {
    queries,
    answers: {
      usedPorts: answerOf('usedPorts', usedPorts),
      failures: answerOf('failures', failures),
      allocatedPorts: answerOf('allocatedPorts', allocatedPorts),
    },
  });

describe('mapPortUse', () => {
  it('adds up what a node uses of all addresses, protocols and days apart', () => {
    const nodes = map(
      [
        [
          ['10.0.0.4', '20.0.0.1', '6'],
          [
            [13, 100],
            [14, 300],
          ],
        ],
        [
          ['10.0.0.4', '20.0.0.2', '6'],
          [
            [13, 500],
            [14, 50],
          ],
        ],
        [['10.0.0.4', '20.0.0.1', '17'], [[13, 550]]],
        [['10.0.0.5', '20.0.0.1', '6'], [[13, 590]]],
      ],
      [],
    );
    expect(nodes).toEqual({ busiestNodePorts: 600, windowDays: 7 });
  });

  it('adds up failed connections of all days', () => {
    const failures = map(
      [],
      [
        [
          ['Successful'],
          [
            [13, 1000],
            [14, 1000],
          ],
        ],
        [
          ['Failed'],
          [
            [13, 2],
            [14, 3],
          ],
        ],
      ],
    );
    expect(failures).toEqual({ failedConnections: 5, windowDays: 7 });
  });

  it('knows that none failed where connections were counted', () => {
    expect(map([], [[['Successful'], [[13, 1000]]]])).toEqual({
      failedConnections: 0,
      windowDays: 7,
    });
  });

  it('has a window as short as its load balancer is young', () => {
    const windowDays = (day: number) =>
      map([[['10.0.0.4', '20.0.0.1', '6'], [[day, 1]]]], [])?.windowDays;
    expect([13, 14, 18, 20].map(windowDays)).toEqual([7, 6, 2, 1]);
  });

  it('knows the ports that each node has now, of all addresses and one protocol', () => {
    const allocated = [20, 21].flatMap(address =>
      ['6', '17'].map(
        protocol =>
          [
            [`${address}.0.0.1`, protocol],
            [
              [18, 1024],
              [19, 512],
            ],
          ] as const,
      ),
    );
    const used = [['10.0.0.4', '20.0.0.1', '6'], [[13, 1]]] as const;
    expect(map([used], [], allocated)).toEqual({
      busiestNodePorts: 1,
      portsPerNode: 1024,
      windowDays: 7,
    });
    const none = [[['20.0.0.1', '6'], [[19, 0]]]] as const;
    expect(map([used], [], none)).not.toHaveProperty('portsPerNode');
  });

  it('says nothing of what was not reported', () => {
    expect(map([], [])).toBeUndefined();
  });
});

describe('mapNodePorts', () => {
  const asked = nodePortQueries(new Date('2026-11-20T12:03:00Z'));
  const seriesOf = (
    name: 'allocatedPorts' | 'usedPorts',
    series: readonly (readonly [
      dimensions: readonly string[],
      values: readonly number[],
    ])[],
  ) => {
    const { aggregations, dimensions, metric } = asked[name];
    return [
      {
        resourceId: resourceId.toUpperCase(),
        metrics: [
          {
            id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric}`,
            timeseries: series.map(([values, points]) => ({
              metadatavalues: dimensions.map((name_, index) => ({
                name: name_.toLowerCase(),
                value: values[index],
              })),
              data: points.map((value, minute) => ({
                timeStamp: new Date(Date.UTC(2026, 10, 20, 11, 45 + minute)),
                [aggregations[0]]: value,
              })),
            })),
          },
        ],
      },
    ] as unknown as readonly MetricsQueryResult[];
  };

  it('has the most that each node used at once of all addresses, beside its share, the fullest first', () => {
    const answers = {
      usedPorts: seriesOf('usedPorts', [
        [
          ['10.0.0.4', '20.0.0.1', '6'],
          [100, 300],
        ],
        [
          ['10.0.0.4', '20.0.0.2', '6'],
          [500, 50],
        ],
        [
          ['10.0.0.4', '20.0.0.1', '17'],
          [900, 0],
        ],
        [['10.0.0.5', '20.0.0.1', '6'], [1000]],
        [['10.0.0.6', '20.0.0.1', '6'], [7]],
      ]),
      allocatedPorts: seriesOf('allocatedPorts', [
        [['10.0.0.4', '20.0.0.1', '6'], [512]],
        [['10.0.0.4', '20.0.0.1', '17'], [512]],
        [['10.0.0.4', '20.0.0.2', '17'], [512]],
        [['10.0.0.5', '20.0.0.1', '6'], [1024]],
      ]),
    };
    expect(mapNodePorts(resourceId, { queries: asked, answers })).toEqual({
      observedAt: '2026-11-20T12:00:00.000Z',
      windowMinutes: 15,
      nodeCount: 3,
      nodes: [
        { address: '10.0.0.5', usedPorts: 1000, allocatedPorts: 1024 },
        { address: '10.0.0.4', usedPorts: 900, allocatedPorts: 1024 },
        { address: '10.0.0.6', usedPorts: 7 },
      ],
    });
    expect(
      mapNodePorts('/another', { queries: asked, answers }),
    ).toBeUndefined();
  });
});
