import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';

interface Series {
  readonly metadatavalues: readonly JsonObject[];
  readonly data: readonly { readonly [aggregation: string]: number }[];
}

describe('metrics', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  const id = (name: string) =>
    arm.id(`rg-${name}-weu/natGateways/nat-${name}-weu`);
  const query = async (
    name: string,
    parameters: Readonly<Record<string, string>>,
    session: ArmSession = arm,
  ): Promise<readonly Series[]> => {
    const { body, status } = await session.get(
      `${id(name)}/providers/Microsoft.Insights/metrics?${new URLSearchParams({
        'api-version': '2023-10-01',
        interval: 'PT1M',
        timespan: '2026-11-20T10:00:00Z/2026-11-20T12:00:00Z',
        ...parameters,
      })}`,
    );
    expect([status, body.error]).toEqual([200, undefined]);
    return (body.value as JsonObject[])[0].timeseries as unknown as Series[];
  };
  const peak = (series: Series) =>
    Math.max(...series.data.map(({ total }) => total ?? 0));
  const peakConnections = async (name: string) => {
    const [series] = await query(name, {
      metricnames: 'TotalConnectionCount',
      $filter: "Protocol eq '6'",
      timespan: '2026-11-19T12:00:00Z/2026-11-20T12:00:00Z',
    });
    return peak(series);
  };
  const failed = async (name: string) => {
    const [series] = await query(name, {
      metricnames: 'SNATConnectionCount',
      $filter: "ConnectionState eq 'Failed'",
      timespan: '2026-11-19T12:00:00Z/2026-11-20T12:00:00Z',
    });
    return series.data.map(({ total }) => total);
  };

  it('has payments healthy: about a quarter of four addresses, and no failure', async () => {
    const share = (await peakConnections('payments')) / (4 * 64_512);
    expect(share).toBeGreaterThan(0.23);
    expect(share).toBeLessThan(0.27);
    expect(new Set(await failed('payments'))).toEqual(new Set([0]));
  });

  it('has checkout near its ceiling: about 43,500 connections, and no failure', async () => {
    const connections = await peakConnections('checkout');
    expect(connections).toBeGreaterThan(42_500);
    expect(connections).toBeLessThan(44_500);
    expect(new Set(await failed('checkout'))).toEqual(new Set([0]));
  });

  it('has orders exhausted: failures in every minute of a day', async () => {
    const counts = await failed('orders');
    expect(counts).toHaveLength(1440);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('has ledger without failures in spite of its bursts', async () => {
    expect(new Set(await failed('ledger'))).toEqual(new Set([0]));
    expect(await peakConnections('ledger')).toBeGreaterThan(30_000);
  });

  it.each([
    ['maximum desc', ['6', '17']],
    ['sum asc', ['17', '6']],
    ['count', ['6', '17']],
  ])('orders the series by %s', async (orderby, protocols) => {
    const parts = await query('orders', {
      metricnames: 'TotalConnectionCount',
      $filter: "Protocol eq '*'",
      orderby,
    });
    expect(parts.map(({ metadatavalues }) => metadatavalues[0].value)).toEqual(
      protocols,
    );
  });

  it('has no values from before the 93 days that are kept', async () => {
    const [series] = await query('orders', {
      metricnames: 'ByteCount',
      interval: 'P1D',
      timespan: '2026-08-17T00:00:00Z/2026-08-22T00:00:00Z',
    });
    expect(series.data.map(({ total }) => total > 0)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('gives the same numbers whenever it is asked', async () => {
    const parameters = { metricnames: 'ByteCount', $filter: "Protocol eq '*'" };
    expect(await query('orders', parameters)).toEqual(
      await query('orders', parameters),
    );
  });

  it('splits by a dimension, and the parts add up to the whole', async () => {
    const [whole] = await query('orders', {
      metricnames: 'SNATConnectionCount',
    });
    const parts = await query('orders', {
      metricnames: 'SNATConnectionCount',
      $filter: "Protocol eq '*' and ConnectionState eq '*'",
    });
    expect(parts.map(({ metadatavalues }) => metadatavalues)).toEqual(
      [
        ['6', 'Attempted'],
        ['6', 'Failed'],
        ['17', 'Attempted'],
        ['17', 'Failed'],
      ].map(([protocol, state]) => [
        {
          name: { value: 'protocol', localizedValue: 'protocol' },
          value: protocol,
        },
        {
          name: { value: 'connectionstate', localizedValue: 'connectionstate' },
          value: state,
        },
      ]),
    );
    whole.data.forEach(({ total }, index) =>
      expect(parts.reduce((sum, { data }) => sum + data[index].total, 0)).toBe(
        total,
      ),
    );
  });

  it('cuts series of a dimension at top', async () => {
    const parts = await query('orders', {
      metricnames: 'SNATConnectionCount',
      $filter: "Protocol eq '*'",
      top: '1',
      orderby: 'total desc',
    });
    expect(parts).toHaveLength(1);
    expect(parts[0].metadatavalues[0].value).toBe('6');
  });

  it('puts minutes together to longer intervals', async () => {
    const [minutes] = await query('orders', { metricnames: 'ByteCount' });
    const [fives] = await query('orders', {
      metricnames: 'ByteCount',
      interval: 'PT5M',
      aggregation: 'Total,Average,Maximum',
    });
    const five = minutes.data.slice(0, 5).map(({ total }) => total);
    const sum = five.reduce((all, value) => all + value, 0);
    expect(fives.data).toHaveLength(24);
    expect(fives.data[0]).toMatchObject({
      timeStamp: '2026-11-20T10:00:00Z',
      total: sum,
      average: sum / 5,
      maximum: Math.max(...five),
    });
  });

  it('has one point for the whole of an odd time', async () => {
    const timespan = '2026-11-20T10:00:30Z/2026-11-20T10:07:30Z';
    const parameters = { metricnames: 'ByteCount', timespan };
    const [minutes] = await query('orders', parameters);
    const [whole] = await query('orders', { ...parameters, interval: 'FULL' });
    expect(whole.data).toHaveLength(1);
    expect(whole.data[0].total).toBe(
      minutes.data.reduce((sum, { total }) => sum + total, 0),
    );
  });

  it('has no value yet for minutes that are not published', async () => {
    const other = await startDemo({ metricsDelaySeconds: 120 });
    const [series] = await query(
      'orders',
      {
        metricnames: 'ByteCount',
        timespan: '2026-11-20T11:56:00Z/2026-11-20T12:00:00Z',
      },
      other.arm,
    );
    expect(series.data.map(({ total }) => total !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await other.azure.stop();
  });

  it('lets a new gateway have the traffic of the cluster behind it, from then on', async () => {
    const other = await startDemo();
    const network = 'rg-shop-weu/virtualNetworks/vnet-shop-weu';
    const gateway = 'rg-shop-weu/natGateways/nat-shop-weu';
    await other.arm.put(gateway, {
      location: 'westeurope',
      properties: {
        publicIpAddresses: [
          { id: arm.id('rg-shop-weu/publicIPAddresses/pip-spare-1-weu') },
        ],
      },
    });
    other.azure.clock.advance({ milliseconds: 5 * 60_000 });
    for (const [name, addressPrefix] of [
      ['aks-nodes', '10.50.0.0/22'],
      ['aks-pods', '10.50.16.0/20'],
    ]) {
      await other.arm.put(`${network}/subnets/${name}`, {
        properties: { addressPrefix, natGateway: { id: arm.id(gateway) } },
      });
    }
    other.azure.clock.advance({ milliseconds: 5 * 60_000 });
    const [series] = await query(
      'shop',
      {
        metricnames: 'TotalConnectionCount',
        timespan: '2026-11-20T11:59:00Z/2026-11-20T12:08:00Z',
      },
      other.arm,
    );
    const totals = series.data.map(({ total }) => total);
    expect(totals[0]).toBeUndefined();
    expect(totals.slice(1, 6)).toEqual([0, 0, 0, 0, 0]);
    expect(Math.min(...totals.slice(6))).toBeGreaterThan(5000);
    await other.azure.stop();
  });

  it('does not rewrite the past when an address is added', async () => {
    const other = await startDemo();
    const gateway = 'rg-orders-weu/natGateways/nat-orders-weu';
    const { body } = await other.arm.get(gateway);
    await other.arm.put('rg-orders-weu/publicIPAddresses/pip-more', {
      location: 'westeurope',
      sku: { name: 'Standard' },
      properties: {},
    });
    await other.arm.put(gateway, {
      ...body,
      properties: {
        publicIpAddresses: ['pip-orders-weu', 'pip-more'].map(name => ({
          id: arm.id(`rg-orders-weu/publicIPAddresses/${name}`),
        })),
      },
    });
    other.azure.clock.advance({ milliseconds: 5 * 60_000 });
    const [series] = await query(
      'orders',
      {
        metricnames: 'SNATConnectionCount',
        $filter: "ConnectionState eq 'Failed'",
        timespan: '2026-11-20T11:58:00Z/2026-11-20T12:04:00Z',
      },
      other.arm,
    );
    expect(series.data.map(({ total }) => total > 0)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    await other.azure.stop();
  });

  it('defines its six metrics', async () => {
    const { body } = await arm.get(
      `${id('orders')}/providers/microsoft.insights/metricDefinitions`,
    );
    expect(
      (body.value as { name: JsonObject; unit: string }[]).map(
        ({ name, unit }) => [name.value, unit],
      ),
    ).toEqual([
      ['ByteCount', 'Bytes'],
      ['PacketCount', 'Count'],
      ['PacketDropCount', 'Count'],
      ['SNATConnectionCount', 'Count'],
      ['TotalConnectionCount', 'Count'],
      ['DatapathAvailability', 'Count'],
    ]);
  });

  it('answers the real batch client for several gateways at once', async () => {
    const names = ['payments', 'checkout', 'orders', 'ledger'];
    const results = await connect(azure).metrics.queryResources(
      names.map(id),
      ['TotalConnectionCount', 'SNATConnectionCount'],
      'Microsoft.Network/natGateways',
      {
        startTime: new Date('2026-11-20T11:00:00Z'),
        endTime: new Date('2026-11-20T12:00:00Z'),
        interval: 'PT1M',
        aggregation: 'total',
        filter: "Protocol eq '*'",
        top: 20,
      },
    );
    expect(results.map(({ resourceId }) => resourceId)).toEqual(names.map(id));
    for (const { metrics, resourceRegion } of results) {
      expect(resourceRegion).toBe('westeurope');
      expect(metrics.map(({ timeseries }) => timeseries.length)).toEqual([
        2, 2,
      ]);
      expect(metrics[0].timeseries[0].data).toHaveLength(60);
    }
  });

  const batch = (
    resourceids: readonly string[],
    parameters = 'metricnames=ByteCount&metricnamespace=Microsoft.Network/natGateways',
  ) =>
    arm.send('POST', {
      path: `${arm.subscription}/metrics:getBatch?api-version=2024-02-01&${parameters}`,
      body: JSON.stringify({ resourceids }),
    });

  it.each([
    ['no id', () => batch([])],
    ['more than fifty ids', () => batch(Array(51).fill(id('orders')))],
    [
      'an id of another subscription',
      () => batch([id('orders').replace('7b1d6f3e', '00000000')]),
    ],
    ['an unknown metric', () => batch([id('orders')], 'metricnames=Nope')],
    [
      'an unknown interval',
      () => batch([id('orders')], 'metricnames=ByteCount&interval=PT2M'),
    ],
    [
      'an unknown aggregation',
      () => batch([id('orders')], 'metricnames=ByteCount&aggregation=median'),
    ],
    [
      'an order by what is no aggregation',
      () => batch([id('orders')], 'metricnames=ByteCount&orderby=name'),
    ],
    [
      'a time range that ends before it begins',
      () =>
        batch(
          [id('orders')],
          'metricnames=ByteCount&starttime=2026-11-20T12:00:00Z&endtime=2026-11-20T11:00:00Z',
        ),
    ],
  ])('refuses %s with 400', async (_, send) => {
    const { status, body } = await send();
    expect([status, (body.error as JsonObject).code]).toEqual([
      400,
      'BadRequest',
    ]);
  });

  it('answers others while it works on a month of many gateways', async () => {
    const finished: string[] = [];
    const month = batch(
      Array(5).fill(id('orders')),
      'metricnames=SNATConnectionCount&interval=P1D&starttime=2026-10-20T12:00:00Z&endtime=2026-11-20T12:00:00Z',
    ).then(({ status, body }) => {
      finished.push('month');
      return { status, count: (body.values as JsonObject[]).length };
    });
    await arm.get(id('orders'));
    finished.push('gateway');
    expect(await month).toEqual({ status: 200, count: 5 });
    expect(finished).toEqual(['gateway', 'month']);
  }, 60_000);

  it('breaks off in the middle of a long answer when a fault says so', async () => {
    const remove = azure.faults.add({ path: '/metrics', truncateBody: true });
    await expect(query('orders', { metricnames: 'ByteCount' })).rejects.toThrow(
      'aborted',
    );
    remove();
  });

  it('admits that it has no metrics of other types', async () => {
    const { status } = await batch([
      arm.id('rg-shop-weu/publicIPAddresses/pip-spare-1-weu'),
    ]);
    expect(status).toBe(501);
  });

  it.each(['resultType=metadata', 'rollupby=Protocol'])(
    'admits that it does not know %s',
    async parameter => {
      const { status } = await batch(
        [id('orders')],
        `metricnames=ByteCount&${parameter}`,
      );
      expect(status).toBe(501);
    },
  );

  it('does not invent metrics of a gateway that is missing', async () => {
    const { status } = await batch([id('nowhere')]);
    expect(status).toBe(404);
  });
});
