import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const bytesPerConnection = 40_000;

describe('metrics of load balancers', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  let balancer: string;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
      metricsDelaySeconds: 0,
      scenario: smallScenario({
        resources: [
          {
            type: 'managedClusters',
            name: 'aks',
            properties: { agentPoolProfiles: [{ name: 'system', count: 2 }] },
          },
        ],
        workloads: [
          {
            name: 'w',
            source: '@rg/managedClusters/aks',
            model: { kind: 'steady', connectionsPerMinute: 3000, noise: 0 },
            lifetimeSeconds: 30,
            abandonedShare: 0,
            bytesPerConnection,
            destinations: [{ name: 'one', share: 1 }],
            hotNode: { node: 1, share: 0.9 },
          },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
    balancer = arm.id('MC_rg_aks_westeurope/loadBalancers/kubernetes');
  });

  afterAll(async () => {
    await azure.stop();
  });

  const query = (names: string, more: string) =>
    arm.get(
      `${balancer}/providers/microsoft.insights/metrics?api-version=2024-02-01&metricnames=${names}&timespan=2026-11-20T11:50:00Z/2026-11-20T11:55:00Z&${more}`,
    );
  const points = (metric: JsonObject) =>
    (metric.timeseries as JsonObject[]).map(series => ({
      of: (series.metadatavalues as JsonObject[]).map(({ value }) => value),
      first: (series.data as JsonObject[])[0],
    }));

  it('are defined with their dimensions', async () => {
    const { body } = await arm.get(
      `${balancer}/providers/microsoft.insights/metricDefinitions?api-version=2024-02-01`,
    );
    expect(
      (body.value as JsonObject[]).map(
        ({ name }) => (name as JsonObject).value,
      ),
    ).toEqual([
      'AllocatedSnatPorts',
      'UsedSnatPorts',
      'SnatConnectionCount',
      'ByteCount',
      'PacketCount',
      'SYNCount',
      'VipAvailability',
      'DipAvailability',
    ]);
  });

  it('show the ports of each node, and the hot one at its ceiling', async () => {
    const { body } = await query(
      'AllocatedSnatPorts,UsedSnatPorts',
      `aggregation=average&$filter=BackendIPAddress eq '*' and ProtocolType eq '6'&top=50`.replace(
        / /g,
        '%20',
      ),
    );
    const [allocated, used] = body.value as JsonObject[];
    expect(points(allocated)).toEqual([
      {
        of: ['10.224.0.4', '6'],
        first: expect.objectContaining({ average: 1024 }),
      },
      {
        of: ['10.224.0.5', '6'],
        first: expect.objectContaining({ average: 1024 }),
      },
    ]);
    const [cool, hot] = points(used).map(({ first }) => Number(first.average));
    expect(hot).toBe(1024);
    expect(cool).toBeLessThan(1024);
  });

  it('count failed connections exactly where ports ran out, in batches too', async () => {
    const batch = await connect(azure).metrics.queryResources(
      [balancer],
      ['SnatConnectionCount'],
      'Microsoft.Network/loadBalancers',
      {
        startTime: new Date('2026-11-20T11:50:00Z'),
        endTime: new Date('2026-11-20T11:55:00Z'),
        interval: 'PT5M',
        aggregation: 'total',
        filter: "BackendIPAddress eq '*' and ConnectionState eq 'Failed'",
        top: 50,
      },
    );
    const [metric] = batch[0].metrics;
    const failed = metric.timeseries.map(({ data }) => data?.[0].total);
    expect(failed[0]).toBe(0);
    expect(failed[1]).toBeGreaterThan(0);
  });

  it('tell of bytes and packets of the connections that found a port, and of no others', async () => {
    const { body } = await query(
      'ByteCount,PacketCount,SYNCount,SnatConnectionCount',
      `aggregation=total`,
    );
    const [bytes, packets, syns, connections] = (
      body.value as JsonObject[]
    ).map(metric => Number(points(metric)[0].first.total));
    const split = await query(
      'ByteCount',
      `aggregation=total&$filter=Direction eq '*'`.replace(/ /g, '%20'),
    );
    const [inward, outward] = points((split.body.value as JsonObject[])[0]).map(
      ({ first }) => Number(first.total),
    );
    expect(inward + outward).toBe(bytes);
    expect(inward).toBeGreaterThan(outward);
    expect(Math.abs(packets - bytes / 800)).toBeLessThanOrEqual(1);
    // TCP alone, and the hot node has asked for more than it got.
    expect(syns).toBeGreaterThan(0);
    expect(syns).toBeLessThanOrEqual(connections);
    const failed = await query(
      'SnatConnectionCount',
      `aggregation=total&$filter=ConnectionState eq 'Successful'`.replace(
        / /g,
        '%20',
      ),
    );
    const successful = Number(
      points((failed.body.value as JsonObject[])[0])[0].first.total,
    );
    expect(successful).toBeLessThan(connections);
    const perConnection = bytes / successful;
    expect(perConnection).toBeCloseTo(bytesPerConnection, -3);
  });

  it('show the way through as available though ports ran out, and no probe where there is none', async () => {
    const { body } = await query(
      'VipAvailability,DipAvailability',
      'aggregation=average',
    );
    const [way, probe] = body.value as JsonObject[];
    expect(points(way)[0].first.average).toBe(100);
    expect(points(probe)[0].first).not.toHaveProperty('average');
  });

  it('refuse an unknown metric, flat before 2023-10-01', async () => {
    const path = (version: string) =>
      `${balancer}/providers/microsoft.insights/metrics?api-version=${version}&metricnames=Nope`;
    const message =
      'Failed to find metric configuration for provider: Microsoft.Network, resource Type: loadBalancers, metric: Nope, Valid metrics: AllocatedSnatPorts,UsedSnatPorts,SnatConnectionCount,ByteCount,PacketCount,SYNCount,VipAvailability,DipAvailability';
    expect((await arm.get(path('2018-01-01'))).body).toEqual({
      code: 'BadRequest',
      message,
    });
    expect((await arm.get(path('2024-02-01'))).body).toEqual({
      error: { code: 'BadRequest', message },
    });
  });
});
