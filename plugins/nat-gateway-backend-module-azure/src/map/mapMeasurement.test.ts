import fc from 'fast-check';
import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { MetricQuery } from '../read/MetricQuery';
import { metricGroups } from '../read/metricGroups';
import { usageQueries } from '../read/usageQueries';
import { mapConnectionHours } from './mapConnectionHours';
import { mapMeasurement } from './mapMeasurement';
import { mapUsageSlices } from './mapUsageSlices';

const resourceId =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat';
const groups = metricGroups(new Date('2026-11-20T12:03:30Z'));

type Point = readonly [string, number | undefined, number?, number?];
/** Of each series the values of its dimensions, in the order of the query's. */
const answer = (
  query: MetricQuery,
  series: readonly (readonly [string | readonly string[], readonly Point[]])[],
) =>
  [
    {
      // Azure answers ids in lower case.
      resourceId: resourceId.toLowerCase(),
      metrics: [
        {
          id: `${resourceId}/providers/Microsoft.Insights/metrics/${query.metric}`,
          name: 'A display name',
          timeseries: series.map(([values, points]) => ({
            metadatavalues: [values].flat().map((value, index) => ({
              name: query.dimensions[index].toLowerCase(),
              value,
            })),
            data: points.map(([at, number, maximum, count]) => ({
              timeStamp: new Date(at),
              [query.aggregations[0]]: number,
              maximum,
              count,
            })),
          })),
        },
      ],
    },
  ] as unknown as readonly MetricsQueryResult[];

const ofFailures = (failures: readonly MetricsQueryResult[]) =>
  mapMeasurement(resourceId, {
    groups,
    answers: { connections: [], failures, availability: [] },
    hours: mapConnectionHours(resourceId, {
      query: groups.failures,
      answers: failures,
    }),
  });

describe('a measurement', () => {
  it('is asked for over whole intervals', () => {
    expect(groups.connections.window).toEqual({
      start: new Date('2026-11-20T11:03:00Z'),
      end: new Date('2026-11-20T12:03:00Z'),
    });
    expect(groups.failuresOfDay.window).toEqual({
      start: new Date('2026-11-19T12:00:00Z'),
      end: new Date('2026-11-20T11:00:00Z'),
    });
    expect(groups.failures.window).toEqual({
      start: new Date('2026-11-20T11:00:00Z'),
      end: new Date('2026-11-20T12:03:00Z'),
    });
  });

  it('takes the highest minute of each protocol, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e6), { minLength: 1 }),
        fc.array(fc.nat(1e6), { minLength: 1 }),
        (tcp, udp) => {
          const points = (values: readonly number[]): Point[] =>
            values.map((value, index) => [
              new Date(Date.UTC(2026, 10, 20, 11, index)).toISOString(),
              value,
            ]);
          const measurement = mapMeasurement(resourceId, {
            groups,
            answers: {
              connections: answer(groups.connections, [
                ['6', points(tcp)],
                ['17', points(udp)],
              ]),
              failures: [],
              availability: [],
            },
            hours: [],
          });
          expect(measurement).toMatchObject({
            peakTcpConnections: Math.max(...tcp),
            peakUdpConnections: Math.max(...udp),
          });
          expect(measurement?.failedConnections).toBeUndefined();
          expect(measurement?.datapathAvailabilityPercent).toBeUndefined();
        },
      ),
    );
  });

  it('sums new connections and tells when they failed', () => {
    const measurement = ofFailures(
      answer(groups.failures, [
        [
          ['6', 'Attempted'],
          [
            ['2026-11-20T08:00:00Z', 100],
            ['2026-11-20T12:00:00Z', 50],
          ],
        ],
        [
          ['17', 'Failed'],
          [
            ['2026-11-20T07:55:00Z', 0],
            ['2026-11-20T08:00:00Z', 3],
            ['2026-11-20T09:00:00Z', undefined],
            ['2026-11-20T12:00:00Z', 4],
          ],
        ],
      ]),
    );
    expect(measurement).toMatchObject({
      attemptedConnections: 150,
      failedConnections: 7,
      recentAttemptedConnections: 50,
      recentFailedConnections: 4,
      failingSince: '2026-11-20T08:00:00.000Z',
      // The interval is not over yet: it ends where the window does.
      newestFailureAt: '2026-11-20T12:03:00.000Z',
      newestSampleAt: '2026-11-20T12:00:00.000Z',
    });
    expect(measurement?.peakTcpConnections).toBeUndefined();
  });

  it('adds hours that were known before, and says to the hour when they failed', () => {
    const measurement = mapMeasurement(resourceId, {
      groups,
      answers: { connections: [], failures: [], availability: [] },
      hours: mapConnectionHours(resourceId, {
        query: groups.failuresOfDay,
        answers: answer(groups.failuresOfDay, [
          [['6', 'Attempted'], [['2026-11-20T07:00:00Z', 100]]],
          [
            ['6', 'Failed'],
            [
              ['2026-11-20T07:00:00Z', 3],
              ['2026-11-20T09:00:00Z', 0],
            ],
          ],
        ]),
      }),
    });
    expect(measurement).toMatchObject({
      attemptedConnections: 100,
      failedConnections: 3,
      failingSince: '2026-11-20T07:00:00.000Z',
      newestFailureAt: '2026-11-20T08:00:00.000Z',
      newestSampleAt: '2026-11-20T09:00:00.000Z',
      failureWindow: {
        start: '2026-11-19T12:00:00.000Z',
        end: '2026-11-20T12:03:00.000Z',
      },
    });
    expect(measurement?.recentFailedConnections).toBeUndefined();
  });

  it('has the busiest minute of the last hour, of each protocol', () => {
    const measurement = ofFailures(
      answer(groups.failures, [
        [
          ['6', 'Attempted'],
          [
            // Hours ago, and busier.
            ['2026-11-20T08:00:00Z', 900_000, 300_000, 5],
            ['2026-11-20T11:30:00Z', 90_000, 42_000, 5],
            // Measured in two places, whose sum of a minute is not told.
            ['2026-11-20T11:35:00Z', 90_000, 24_000, 10],
          ],
        ],
        [['17', 'Attempted'], [['2026-11-20T11:40:00Z', 3000]]],
        [['17', 'Failed'], [['2026-11-20T11:40:00Z', 999_999, 999_999, 5]]],
      ]),
    );
    expect(measurement).toMatchObject({
      peakTcpAttemptsPerSecond: 800,
      peakUdpAttemptsPerSecond: 10,
      recentAttemptedConnections: 183_000,
    });
  });

  it('is absent when nothing was reported, and not of another gateway', () => {
    const none = { connections: [], failures: [], availability: [] };
    expect(
      mapMeasurement(resourceId, { groups, answers: none, hours: [] }),
    ).toBeUndefined();
    expect(
      mapMeasurement(`${resourceId}-2`, {
        groups,
        answers: {
          ...none,
          connections: answer(groups.connections, [
            ['6', [['2026-11-20T12:00:00Z', 1]]],
          ]),
        },
        hours: [],
      }),
    ).toBeUndefined();
    expect(
      mapMeasurement(resourceId, {
        groups,
        answers: {
          ...none,
          connections: answer(groups.connections, [
            ['6', [['2026-11-20T12:00:00Z', undefined]]],
          ]),
        },
        hours: [],
      }),
    ).toBeUndefined();
  });
});

describe('slices of usage', () => {
  it('have the busiest minute of a level, sums of what is counted, and nothing of what was not reported', () => {
    expect(
      mapUsageSlices(resourceId, {
        queries: groups,
        answers: {
          connections: answer(groups.connections, [
            [
              '6',
              [
                ['2026-11-20T11:50:00Z', 7],
                ['2026-11-20T11:54:00Z', 9],
                ['2026-11-20T11:55:00Z', undefined],
                // Its five minutes are not over.
                ['2026-11-20T12:00:00Z', 1],
              ],
            ],
            ['17', [['2026-11-20T11:51:00Z', 2]]],
          ]),
          failures: answer(groups.failures, [
            [['6', 'Attempted'], [['2026-11-20T11:55:00Z', 30]]],
            [['17', 'Attempted'], [['2026-11-20T11:55:00Z', 5]]],
            [['6', 'Failed'], [['2026-11-20T11:55:00Z', 0]]],
          ]),
        },
      }),
    ).toEqual([
      {
        at: '2026-11-20T11:50:00.000Z',
        peakTcpConnections: 9,
        peakUdpConnections: 2,
      },
      {
        at: '2026-11-20T11:55:00.000Z',
        attemptedConnections: 35,
        failedConnections: 0,
        peakTcpAttemptsPerSecond: 0.1,
        peakUdpAttemptsPerSecond: 5 / 300,
      },
    ]);
  });

  it('add up bytes and packets, each way apart, and have the lowest availability', () => {
    const { queries, stepMinutes } = usageQueries('day', {
      now: new Date('2026-11-20T12:00:00Z'),
    });
    const at = '2026-11-20T11:55:00Z';
    const { bytes, packets, droppedPackets, availability } = queries;
    expect(
      mapUsageSlices(resourceId, {
        queries,
        stepMinutes,
        answers: {
          bytes: answer(bytes, [
            ['In', [[at, 300]]],
            ['Out', [[at, 100]]],
          ]),
          packets: answer(packets, [[[], [[at, 4]]]]),
          droppedPackets: answer(droppedPackets, [[[], [[at, 0]]]]),
          availability: answer(availability, [
            [
              [],
              [
                ['2026-11-20T11:50:00Z', undefined],
                [at, 25],
              ],
            ],
          ]),
        },
      }),
    ).toEqual([
      {
        at: '2026-11-20T11:55:00.000Z',
        bytesIn: 300,
        bytesOut: 100,
        packets: 4,
        droppedPackets: 0,
        datapathAvailabilityPercent: 25,
      },
    ]);
  });
});
