import fc from 'fast-check';
import type { JsonObject } from '../arm/JsonObject';
import { smallScenario } from '../__testUtils__/smallScenario';
import { Emulation } from '../Emulation';
import { queryMetrics } from './queryMetrics';
import { readMetricQuery } from './readMetricQuery';

const now = new Date('2026-11-20T12:00:30Z');
const { cloud } = new Emulation({
  clock: { now: () => now },
  scenario: 'demo',
});
const [gateway] = cloud.store.list('Microsoft.Network/natGateways');
const [balancer] = cloud.store.list('Microsoft.Network/loadBalancers');

interface Metric {
  readonly name: { readonly value: string };
  readonly timeseries: readonly {
    readonly metadatavalues: readonly JsonObject[];
    readonly data: readonly Point[];
  }[];
}

interface Point {
  readonly timeStamp: string;
  readonly total?: number;
  readonly average?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly count?: number;
}

const prepare = (
  resource: { readonly id: string; readonly type: string },
  parameters: Readonly<Record<string, string>>,
  from = cloud,
) => {
  const url = new URL('https://arm/');
  url.search = String(
    new URLSearchParams({
      aggregation: 'total,average,minimum,maximum,count',
      top: '1000',
      ...parameters,
    }),
  );
  const query = readMetricQuery(url, { now, type: resource.type });
  return queryMetrics(from, { resourceId: resource.id, query });
};

const read = async (
  prepared: ReturnType<typeof queryMetrics>,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<readonly Metric[]> => {
  let text = '';
  for await (const piece of prepared(pause)) {
    text += piece;
  }
  return JSON.parse(text) as Metric[];
};

const intervals = { PT5M: 5, PT15M: 15, PT1H: 60, PT6H: 360, P1D: 1440 };

describe('queryMetrics', () => {
  it.each([
    [
      gateway,
      'SNATConnectionCount,ByteCount,TotalConnectionCount',
      "Protocol eq '*'",
    ],
    [gateway, 'DatapathAvailability,PacketDropCount', ''],
    [balancer, 'UsedSnatPorts,AllocatedSnatPorts', "BackendIPAddress eq '*'"],
    [balancer, 'SnatConnectionCount,ByteCount', ''],
  ])(
    'makes each longer interval of the minutes in it: %#',
    async (resource, metricnames, filter) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.entries(intervals)),
          fc.integer({ min: 1, max: 2000 }),
          fc.integer({ min: 0, max: 200 }),
          async ([interval, minutesOfPoint], length, ago) => {
            const end = now.getTime() - ago * 60_000;
            const timespan = [end - length * 60_000, end]
              .map(at => new Date(at).toISOString())
              .join('/');
            const parameters = { metricnames, filter, timespan };
            const minutes = await read(
              prepare(resource, { ...parameters, interval: 'PT1M' }),
            );
            const points = await read(
              prepare(resource, { ...parameters, interval }),
            );
            expect(points.length).toBe(minutes.length);
            points.forEach((metric, place) => {
              const fine = minutes[place].timeseries;
              expect(
                metric.timeseries.map(({ metadatavalues }) => metadatavalues),
              ).toEqual(fine.map(({ metadatavalues }) => metadatavalues));
              metric.timeseries.forEach(({ data }, index) =>
                expect(data).toEqual(longer(fine[index].data, minutesOfPoint)),
              );
            });
          },
        ),
        { numRuns: 8 },
      );
    },
  );

  it('refuses what would not fit into the memory, and takes all that a gateway has', async () => {
    const big = new Emulation({
      clock: { now: () => now },
      scenario: smallScenario({
        region: 'westeurope',
        resources: [
          {
            type: 'managedClusters',
            name: 'aks',
            properties: { agentPoolProfiles: [{ name: 'nodes', count: 900 }] },
          },
        ],
      }),
    });
    const [large] = big.cloud.store.list('Microsoft.Network/loadBalancers');
    const parameters = {
      metricnames: 'UsedSnatPorts',
      filter: "BackendIPAddress eq '*'",
      interval: 'PT1M',
    };
    expect(() =>
      prepare(large, { ...parameters, timespan: 'P7D' }, big.cloud),
    ).toThrow('The query has 900 series of 10081 points');
    const [hour] = await read(
      prepare(large, { ...parameters, timespan: 'PT10M' }, big.cloud),
    );
    expect(hour.timeseries).toHaveLength(900);
    expect(() =>
      prepare(gateway, {
        metricnames: 'SNATConnectionCount,TotalConnectionCount',
        filter: "Protocol eq '*'",
        interval: 'PT1M',
        timespan: 'P93D',
      }),
    ).not.toThrow();
  });

  it('answers what stood when it was asked, whatever changes while it is at work', async () => {
    const parameters = {
      metricnames: 'SNATConnectionCount,TotalConnectionCount',
      interval: 'PT1M',
    };
    const asked = prepare(gateway, parameters);
    const expected = await read(prepare(gateway, parameters));
    let pauses = 0;
    const answered = await read(asked, () => {
      pauses += 1;
      cloud.history.recordGateway(gateway.id, {
        since: new Date(0),
        addressCount: 0,
        idleTimeoutMinutes: 120,
      });
      return undefined;
    });
    expect(pauses).toBeGreaterThan(0);
    expect(answered).toEqual(expected);
    expect(await read(prepare(gateway, parameters))).not.toEqual(expected);
  });
});

/** The points of a longer interval, worked out from its minutes. */
function longer(
  minutes: readonly Point[],
  minutesOfPoint: number,
): readonly unknown[] {
  const milliseconds = minutesOfPoint * 60_000;
  const values = new Map<number, number[]>();
  for (const { timeStamp, total } of minutes) {
    const from = Math.floor(Date.parse(timeStamp) / milliseconds);
    const inside = values.get(from) ?? [];
    values.set(from, total === undefined ? inside : [...inside, total]);
  }
  return [...values].map(([from, inside]) => {
    const timeStamp = new Date(from * milliseconds)
      .toISOString()
      .replace('.000Z', 'Z');
    const sum = inside.reduce((total, value) => total + value, 0);
    return inside.length === 0
      ? { timeStamp }
      : {
          timeStamp,
          total: expect.closeTo(sum, 3),
          average: expect.closeTo(sum / inside.length, 3),
          minimum: Math.min(...inside),
          maximum: Math.max(...inside),
          count: inside.length,
        };
  });
}
