import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  type ObservedGateway,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { requestCollection } from '../database/snapshots/requestCollection';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleEntity } from '../tests/exampleEntity';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleScope } from '../tests/exampleScope';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const shops = { 'backstage-owner': 'group:default/shop' };
const routed = exampleCluster('aks-routed', {
  ways: [
    {
      kind: 'userDefinedRoute',
      routeTableId: '/rt',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddresses: ['10.60.0.4'],
    },
  ],
  tags: shops,
});
const behind = (gateway: ObservedGateway) =>
  exampleCluster('aks-shop', {
    ways: [{ kind: 'natGateway', gatewayResourceId: gateway.resourceId }],
  });
const entityOf = (cluster: ReturnType<typeof exampleCluster>): Entity =>
  exampleEntity(cluster.name, {
    annotations: { 'azure.com/aks-cluster-id': cluster.resourceId },
  });

async function egressOf(
  cluster: ReturnType<typeof exampleCluster>,
  options: {
    readonly gateways: readonly ObservedGateway[];
  } & Partial<Parameters<typeof startNatGatewayBackend>[0]>,
) {
  const { gateways, ...rest } = options;
  const { api } = await startNatGatewayBackend({
    providers: [
      new ExampleProvider({ observed: { gateways, clusters: [cluster] } }),
    ],
    entities: [entityOf(cluster)],
    ...rest,
  });
  const { body, status } = await api.get(
    `/api/nat-gateway/v1/entities/resource/default/${cluster.name}/egress`,
  );
  expect({ status, error: body.error }).toEqual({ status: 200 });
  const ids = (list: readonly { id?: string; ruleId?: string }[]) =>
    list.map(({ id, ruleId }) => id ?? ruleId);
  return {
    body,
    findings: ids(body.findings),
    notKnown: ids(body.notKnown),
  };
}

describe('advice on what was collected', () => {
  const window = {
    start: '2026-11-20T11:00:00.000Z',
    end: '2026-11-20T12:00:00.000Z',
  };
  const gateway = exampleGateway('nat-shop', { subnets: ['aks-nodes'] });
  const rules = ['packet-drops', 'default-outbound-access'];

  it('judges by the facts that a provider reports beside a gateway, and keeps them to itself', async () => {
    const withFacts = {
      ...gateway,
      facts: {
        packets: { dropped: 10, total: 1000, window },
        unusedAddresses: { publicIpCount: 2, prefixAddressCount: 0 },
        subnets: gateway.subnets.map(({ resourceId }) => ({
          resourceId,
          defaultOutboundAccess: true,
        })),
      },
    };
    const { body, findings, notKnown } = await egressOf(
      { ...behind(gateway), facts: { subnets: [] } },
      { gateways: [withFacts] },
    );
    expect(findings).toEqual(expect.arrayContaining(rules));
    for (const rule of rules) expect(notKnown).not.toContain(rule);
    // Spare addresses of a resource group are no matter of one cluster.
    expect([...findings, ...notKnown]).not.toContain('addresses-unused');
    expect(body.gateways[0]).not.toHaveProperty('facts');
    expect(body.cluster).not.toHaveProperty('facts');
  });

  it('says "not known", with the sentence, where a provider reports none', async () => {
    const { body, findings, notKnown } = await egressOf(behind(gateway), {
      gateways: [gateway],
    });
    expect(notKnown).toEqual(expect.arrayContaining(rules));
    for (const rule of rules) expect(findings).not.toContain(rule);
    for (const each of body.notKnown) {
      expect(each.wording.id).toMatch(/^notKnown\./);
    }
  });

  it('judges by the days that a provider looks back on', async () => {
    const day = (index: number) =>
      new Date(Date.UTC(2026, 10, 1 + index)).toISOString();
    const provider = new ExampleProvider({
      observed: { gateways: [gateway], clusters: [behind(gateway)] },
    });
    provider.history = {
      collect: async ({ scope, gateways }) => ({
        scope,
        collectedAt: new Date().toISOString(),
        gateways: gateways.map(({ resourceId }) => ({
          resourceId,
          series: {
            tcpConnections: Array.from({ length: 20 }, (_, index) => ({
              at: day(index),
              value: 50_000 + 1000 * index,
            })),
            tcpAttemptsPerSecond: Array.from({ length: 20 }, (_, index) => ({
              at: day(index),
              value: 100,
            })),
          },
        })),
        clusters: [],
        gaps: [],
      }),
    };
    const { body, findings, notKnown } = await egressOf(behind(gateway), {
      gateways: [gateway],
      providers: [provider],
    });
    expect(findings).toContain('ceiling-trend');
    expect(notKnown).not.toContain('ceiling-trend');
    expect(notKnown).not.toContain('addresses-too-many');
    expect(JSON.stringify(body.gateways)).not.toContain('tcpConnections');
  });

  it.each([
    ['configured' as const, 8000, 8000, 'configured'],
    ['configured' as const, 8000, 4000, 'measured'],
    ['defaultByNodeCount' as const, 1024, 512, 'measured'],
  ])(
    'shows and judges ports that are %s by what was measured: %d, and %d',
    async (portsPerNodeBasis, portsPerNode, measured, basis) => {
      const balanced = exampleCluster('aks-balanced', {
        ways: [
          {
            kind: 'loadBalancer',
            addresses: gateway.addresses,
            portsPerNode,
            portsPerNodeBasis,
          },
        ],
      });
      const provider = new ExampleProvider({
        observed: { gateways: [], clusters: [balanced] },
      });
      provider.history = {
        collect: async ({ scope, clusters }) => ({
          scope,
          collectedAt: new Date().toISOString(),
          gateways: [],
          clusters: clusters.map(({ resourceId }) => ({
            resourceId,
            loadBalancer: {
              portsPerNode: measured,
              busiestNodePorts: measured * 0.9,
              failedConnections: 0,
              windowDays: 7,
            },
          })),
          gaps: [],
        }),
      };
      const { body } = await egressOf(balanced, {
        gateways: [],
        providers: [provider],
      });
      expect(body.cluster.ways).toMatchObject([
        { portsPerNode: measured, portsPerNodeBasis: basis },
      ]);
      expect(body.findings).toMatchObject([
        {
          id: 'load-balancer-at-risk',
          wording: {
            title: {
              id: 'loadBalancerAtRisk.busiestNodeNearItsShare',
              values: { portsPerNode: measured },
            },
          },
        },
        {
          id: 'load-balancer-outbound',
          wording: {
            remedy: [
              {
                id: {
                  configured: 'loadBalancerOutbound.portsConfigured',
                  defaultByNodeCount: 'loadBalancerOutbound.portsByNodeCount',
                  measured: 'loadBalancerOutbound.portsMeasured',
                }[basis],
                values: { portsPerNode: measured },
              },
              {},
            ],
          },
        },
      ]);
    },
  );

  it('takes the prices that are configured for the region', async () => {
    const unused = exampleGateway('nat-unused');
    const { body } = await egressOf(behind(unused), {
      gateways: [unused],
      natGateway: {
        prices: {
          azure: {
            westeurope: {
              readAt: '2026-11-25',
              sourceUrl: 'https://prices.example',
              prices: { natGatewayHour: 1, prefixAddressHour: 0 },
            },
          },
        },
      },
    });
    expect(
      body.findings.find(({ id }: { id: string }) => id === 'gateway-unused')
        .wording.remedy,
    ).toEqual([
      {
        id: 'gatewayUnused.remedy',
        values: {
          costPerMonth: 730,
          currency: 'USD',
          pricesDate: '2026-11-25',
        },
      },
    ]);
  });
});

describe('advice on a route that bypasses a gateway', () => {
  const rule = 'route-bypasses-gateway';

  it('finds the gateway on the cluster’s subnets, whatever the annotation names', async () => {
    const { findings } = await egressOf(routed, {
      gateways: [exampleGateway('nat-idle', { subnets: ['aks-nodes'] })],
    });
    expect(findings[0]).toBe(rule);
  });

  it('knows that there is none', async () => {
    const { findings, notKnown } = await egressOf(routed, {
      gateways: [exampleGateway('nat-elsewhere', { subnets: ['aks-other'] })],
    });
    expect(findings).not.toContain(rule);
    expect(notKnown).not.toContain(rule);
  });

  it('does not know where gateways could not be listed', async () => {
    const { findings, notKnown } = await egressOf(
      { ...routed, facts: { gatewaysNotListed: true } },
      { gateways: [] },
    );
    expect(findings).not.toContain(rule);
    expect(notKnown).toContain(rule);
  });

  it('does not name a gateway that the caller may not see', async () => {
    const { body, findings, notKnown } = await egressOf(routed, {
      gateways: [exampleGateway('nat-secret', { subnets: ['aks-nodes'] })],
      features: [
        examplePolicy(permission =>
          createNatGatewayConditionalDecision(
            permission,
            natGatewayConditions.isOwner({ claims: ['group:default/shop'] }),
          ),
        ),
      ],
    });
    expect(findings).not.toContain(rule);
    expect(notKnown).toContain(rule);
    expect(JSON.stringify(body)).not.toContain('nat-secret');
  });
});

describe('what a collection could not list', () => {
  const databases = createTestDatabases();
  const [[databaseId]] = databases.eachSupportedId();

  it('is answered as it was, with its age, without status and advice of now', async () => {
    const knex = await databases.init(databaseId);
    const gateway = exampleGateway('nat-shop', { subnets: ['aks-nodes'] });
    const cluster = behind(gateway);
    const gap = {
      part: 'gateways',
      message: 'Azure failed at listing gateways: AuthorizationFailed: No.',
      reason: 'forbidden',
      code: 'AuthorizationFailed',
    } as const;
    const features = [mockServices.database.factory({ knex })];
    const first = await egressOf(cluster, { gateways: [gateway], features });
    expect(first.body.gateways[0]).toMatchObject({ status: 'healthy' });

    const blind = new ExampleProvider();
    blind.reports(async () => ({
      gateways: [],
      clusters: [cluster],
      notListed: ['natGateway'],
      gaps: [gap],
    }));
    await requestCollection(knex, { key: scopeKey(exampleScope.scope) });
    const { body, findings, notKnown } = await egressOf(cluster, {
      gateways: [],
      providers: [blind],
      features,
    });
    expect(body.gateways).toMatchObject([
      {
        name: 'nat-shop',
        status: 'unknown',
        lastReadAt: first.body.freshness.observedAt,
        usageWas: { peakTcpConnections: 12_902 },
      },
    ]);
    expect(body.gateways[0]).not.toHaveProperty('usage');
    expect(findings[0]).toBe('not-read-now');
    expect(findings).not.toContain('unmanaged-gateway');
    expect(notKnown).not.toContain('packet-drops');
    // The zones that it had are no zones of now.
    expect(notKnown).toContain('zone-mismatch');
    expect(body.freshness.gaps).toMatchObject([{ code: gap.code }]);
    expect(body.freshness.observedAt).not.toBe(first.body.freshness.observedAt);
  });
});
