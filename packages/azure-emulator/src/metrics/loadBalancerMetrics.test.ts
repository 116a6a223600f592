import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

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
    ).toEqual(['AllocatedSnatPorts', 'UsedSnatPorts', 'SnatConnectionCount']);
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

  it('refuse an unknown metric, flat before 2023-10-01', async () => {
    const path = (version: string) =>
      `${balancer}/providers/microsoft.insights/metrics?api-version=${version}&metricnames=Nope`;
    const message =
      'Failed to find metric configuration for provider: Microsoft.Network, resource Type: loadBalancers, metric: Nope, Valid metrics: AllocatedSnatPorts,UsedSnatPorts,SnatConnectionCount';
    expect((await arm.get(path('2018-01-01'))).body).toEqual({
      code: 'BadRequest',
      message,
    });
    expect((await arm.get(path('2024-02-01'))).body).toEqual({
      error: { code: 'BadRequest', message },
    });
  });
});
