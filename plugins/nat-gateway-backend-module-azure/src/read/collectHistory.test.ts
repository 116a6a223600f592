import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { AzureNatGatewayProvider } from '../AzureNatGatewayProvider';
import { readAzureAccounts } from '../config/readAzureAccounts';
import { emulatorConfig, startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const DAY = 86_400_000;

describe('looking back at the demo subscription', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let snapshot: Snapshot;
  let history: Awaited<ReturnType<typeof lookBack>>;
  const signal = new AbortController().signal;
  const scopeOf = () => started.provider.scopes[0].scope;
  const lookBack = (
    found: Pick<Snapshot, 'clusters' | 'gateways'> = snapshot,
  ) => started.provider.history.collect({ ...found, scope: scopeOf(), signal });

  beforeAll(async () => {
    started = await startAzure();
    snapshot = await started.provider.collect({ scope: scopeOf(), signal });
    started.azure.journal.clear();
    history = await lookBack();
  });
  afterEach(() => started.azure.faults.clear());
  afterAll(() => started.azure.stop());

  const seriesOf = (name: string) => {
    const found = history.gateways.find(({ resourceId }) =>
      resourceId.endsWith(`/${name}`),
    );
    if (!found) throw new Error(`${name} has no history`);
    return found.series;
  };
  const shop = () =>
    snapshot.clusters.find(({ name }) => name === 'aks-shop-weu')!;

  it('costs two calls for gateways and three for load balancers', () => {
    const calls = started.azure.journal
      .complete()
      .entries()
      .filter(({ path }) => path.includes('/metrics'));
    expect(calls).toHaveLength(5);
    expect(history.gaps).toEqual([]);
  });

  it('has a peak of each protocol for each of the last 28 whole days', () => {
    const { tcpConnections = [], udpConnections = [] } =
      seriesOf('nat-checkout-weu');
    const midnight =
      Math.floor(started.azure.clock.now().getTime() / DAY) * DAY;
    const days = Array.from({ length: 28 }, (_, index) =>
      new Date(midnight - (28 - index) * DAY).toISOString(),
    );
    expect(tcpConnections.map(({ at }) => at)).toEqual(days);
    expect(udpConnections.map(({ at }) => at)).toEqual(days);
  });

  it('has the highest minute of a day, never a sum of minutes', () => {
    const peaks = (seriesOf('nat-checkout-weu').tcpConnections ?? []).map(
      ({ value }) => value,
    );
    // The scenario: 47,000 new connections a minute at most, of which 0.9 are open at a time.
    expect(Math.min(...peaks)).toBeGreaterThan(38_000);
    expect(Math.max(...peaks)).toBeLessThan(47_000);
  });

  it('has the busiest minute of a day, from which ports in cool-down follow', () => {
    const { tcpAttemptsPerSecond = [], udpAttemptsPerSecond = [] } =
      seriesOf('nat-checkout-weu');
    expect(tcpAttemptsPerSecond).toHaveLength(28);
    expect(udpAttemptsPerSecond).toHaveLength(28);
    for (const { value } of tcpAttemptsPerSecond) {
      expect(value * 60).toBeGreaterThan(43_000);
      expect(value * 60).toBeLessThan(52_000);
    }
  });

  it('counts the connections that failed, none where none did', () => {
    const failed = (name: string) =>
      (seriesOf(name).failedConnections ?? []).map(({ value }) => value);
    expect(failed('nat-orders-weu')).toHaveLength(28);
    expect(Math.min(...failed('nat-orders-weu'))).toBeGreaterThan(0);
    expect(failed('nat-payments-weu')).toEqual(Array(28).fill(0));
  });

  it('knows a gateway that carries nothing', () => {
    const { tcpConnections = [] } = seriesOf('nat-terraform-weu');
    expect(tcpConnections.map(({ value }) => value)).toEqual(Array(28).fill(0));
  });

  it('sees the busiest node of a load balancer and connections that failed', () => {
    expect(history.clusters).toEqual([
      {
        resourceId: shop().resourceId,
        loadBalancer: {
          // What each of three nodes has, by Azure's table.
          busiestNodePorts: 1024,
          failedConnections: expect.any(Number),
          portsPerNode: 1024,
          windowDays: 7,
        },
      },
    ]);
    const [{ loadBalancer }] = history.clusters;
    expect(loadBalancer.failedConnections).toBeGreaterThan(0);
  });

  it('tells gateways whose peaks Azure refuses, and keeps the rest', async () => {
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch.*TotalConnectionCount/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const { clusters, gateways, gaps } = await lookBack();
    expect(gateways).toEqual([]);
    // Of a later minute, in which more connections have failed.
    expect(clusters).toEqual(
      history.clusters.map(({ resourceId, loadBalancer }) => ({
        resourceId,
        loadBalancer: {
          ...loadBalancer,
          failedConnections: expect.any(Number),
        },
      })),
    );
    expect(gaps).toEqual([
      {
        part: 'daily peaks',
        figures: 'dailyPeaks',
        message:
          'Azure failed at reading daily peaks in westeurope: AuthorizationFailed: No.',
        reason: 'forbidden',
        code: 'AuthorizationFailed',
        cloudMessage: 'No.',
        wayOut: expect.stringContaining('role'),
        wayOutWording: { id: 'wayOut.giveRole', values: {} },
        gatewayResourceIds: snapshot.gateways.map(each => each.resourceId),
      },
    ]);
  });

  it('makes nothing of half of what a load balancer did', async () => {
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch.*SnatConnectionCount/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const { clusters, gateways, gaps } = await lookBack();
    expect(clusters).toEqual([]);
    expect(gateways).toEqual(history.gateways);
    expect(gaps).toEqual([
      expect.objectContaining({
        part: 'ports of load balancers',
        figures: 'portUse',
        clusterResourceIds: [shop().resourceId],
      }),
    ]);
  });

  it('asks for each by itself when one is not there', async () => {
    const failed = {
      ...shop(),
      resourceId: `${shop().resourceId}-failed`,
      facts: {
        loadBalancerResourceId: `${shop().facts?.loadBalancerResourceId}-not`,
      },
    };
    const { clusters, gaps } = await lookBack({
      gateways: [],
      clusters: [failed, shop()],
    });
    expect(clusters.map(({ resourceId }) => resourceId)).toEqual(
      history.clusters.map(({ resourceId }) => resourceId),
    );
    expect(gaps).toEqual([
      expect.objectContaining({
        code: 'ResourceNotFound',
        clusterResourceIds: [failed.resourceId],
      }),
    ]);
  });

  it('asks nothing of a scope without gateways and load balancers', async () => {
    started.azure.journal.clear();
    expect(await lookBack({ gateways: [], clusters: [] })).toMatchObject({
      gateways: [],
      clusters: [],
      gaps: [],
    });
    expect(started.azure.journal.complete().entries()).toEqual([]);
  });

  it('has no day of a gateway that is younger', async () => {
    const young = await startAzure();
    try {
      const [{ scope }] = young.provider.scopes;
      const [gateway] = snapshot.gateways;
      const resourceId = gateway.resourceId.replace(/[^/]+$/, 'nat-young-weu');
      await writeForeign(young, {
        resourceId,
        edit: () => ({
          location: 'westeurope',
          sku: { name: 'Standard' },
          properties: {},
        }),
      });
      const read = async () => {
        // Its own: the token of one from before would be days over.
        const provider = new AzureNatGatewayProvider(
          readAzureAccounts(emulatorConfig(young.azure)),
          { timing: young.timing },
        );
        const { gateways } = await provider.history.collect({
          scope,
          gateways: [{ resourceId, region: 'westeurope' }],
          clusters: [],
          signal,
        });
        return gateways.map(({ series }) => series.tcpConnections ?? []);
      };
      expect(await read()).toEqual([[]]);
      young.azure.clock.advance({ milliseconds: 5 * DAY });
      const [peaks] = await read();
      expect(peaks.length).toBeGreaterThanOrEqual(4);
      expect(peaks.length).toBeLessThanOrEqual(5);
    } finally {
      await young.azure.stop();
    }
  });
});
