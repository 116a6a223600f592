import type { Entity } from '@backstage/catalog-model';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleEntity } from '../tests/exampleEntity';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleWay } from '../tests/exampleWay';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const pathOf = (name: string) =>
  `/api/nat-gateway/v1/entities/resource/default/${name}/egress`;

const healthy = exampleGateway('nat-healthy', { subnets: ['aks-pods'] });
const failing = exampleGateway('nat-failing', {
  subnets: ['aks-nodes'],
  failedConnections: 12,
});
const cluster = exampleCluster('aks-shop', {
  ways: [
    { kind: 'natGateway', gatewayResourceId: healthy.resourceId },
    {
      kind: 'natGateway',
      // Another spelling of the same resource.
      gatewayResourceId: failing.resourceId.replace(
        'resourceGroups',
        'RESOURCEGROUPS',
      ),
    },
  ],
  tags: { 'backstage-owner': 'group:default/shop' },
});
const balanced = exampleCluster('aks-balanced', {
  subnet: 'aks-other',
  ways: [{ kind: 'loadBalancer' }],
});
const observed = {
  gateways: [healthy, failing],
  clusters: [cluster, balanced],
};
const entities: Entity[] = [
  exampleEntity('plain'),
  exampleEntity('aks-shop', {
    annotations: {
      'azure.com/aks-cluster-id': cluster.resourceId.toUpperCase(),
    },
  }),
  exampleEntity('aks-balanced', {
    annotations: { 'azure.com/aks-cluster-id': balanced.resourceId },
  }),
  exampleEntity('by-gateway', {
    annotations: { 'azure.com/nat-gateway-id': healthy.resourceId },
  }),
  exampleEntity('by-subnet', {
    annotations: { 'azure.com/subnet-id': failing.subnets[0].resourceId },
  }),
  exampleEntity('mistaken', {
    annotations: { 'azure.com/aks-cluster-id': healthy.resourceId },
  }),
  exampleEntity('elsewhere', {
    annotations: { 'azure.com/aks-cluster-id': `${cluster.resourceId}-2` },
  }),
];

const start = (
  options: Partial<Parameters<typeof startNatGatewayBackend>[0]> = {},
) =>
  startNatGatewayBackend({
    providers: [new ExampleProvider({ observed })],
    entities,
    ...options,
  });
const ownedBy = (...claims: string[]) =>
  examplePolicy(permission =>
    createNatGatewayConditionalDecision(
      permission,
      natGatewayConditions.isOwner({ claims }),
    ),
  );

describe('egress of entities over HTTP', () => {
  it('answers 404 for what the catalog does not show', async () => {
    const { api } = await start();

    const response = await api.get(pathOf('missing'));

    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(
      'resource:default/missing is not in the catalog, or not for you',
    );
  });

  it('says that an entity has no annotation', async () => {
    const { api } = await start();

    expect((await api.get(pathOf('plain'))).body).toEqual({
      entityRef: 'resource:default/plain',
      state: 'notAnnotated',
      gateways: [],
      notKnown: [],
      findings: [],
      activeRuns: [],
      failedRuns: [],
      freshness: { stale: false },
    });
  });

  it('says that no scope has reported what is annotated', async () => {
    const { api } = await start();

    expect((await api.get(pathOf('elsewhere'))).body).toMatchObject({
      state: 'notCollected',
      annotation: { name: 'azure.com/aks-cluster-id' },
      freshness: { stale: false, observedAt: expect.any(String) },
    });
  });

  it('says that the annotation holds the id of something else', async () => {
    const { api } = await start();

    expect((await api.get(pathOf('mistaken'))).body).toMatchObject({
      state: 'notCollected',
      annotation: {
        problem: {
          message: expect.stringContaining(
            'Move the value to azure.com/nat-gateway-id.',
          ),
          wording: { id: 'annotation.otherTypeElsewhere' },
        },
      },
    });
  });

  it('shows a cluster with its gateways, the worst first, and the advice that matters most first', async () => {
    const { api } = await start();

    const { body } = await api.get(pathOf('aks-shop'));

    expect(body).toMatchObject({
      entityRef: 'resource:default/aks-shop',
      state: 'collected',
      cluster: { name: 'aks-shop' },
      ownerRef: 'group:default/shop',
      gateways: [
        { name: 'nat-failing', status: 'exhausted' },
        { name: 'nat-healthy', status: 'healthy' },
      ],
      activeRuns: [],
      failedRuns: [],
      freshness: { stale: false },
    });
    expect(body.findings[0]).toMatchObject({
      severity: 'critical',
      resourceId: failing.resourceId,
    });
  });

  it('shows how a cluster without a gateway goes out, with advice', async () => {
    const { api } = await start();

    const { body } = await api.get(pathOf('aks-balanced'));

    expect(body).toMatchObject({
      state: 'collected',
      cluster: { ways: [{ kind: 'loadBalancer' }] },
      gateways: [],
    });
    expect(body.findings).toEqual([
      expect.objectContaining({ resourceId: balanced.resourceId }),
    ]);
  });

  it('follows the annotations of a gateway and of a subnet', async () => {
    const { api } = await start();

    expect((await api.get(pathOf('by-gateway'))).body).toMatchObject({
      state: 'collected',
      gateways: [{ name: 'nat-healthy' }],
    });
    expect((await api.get(pathOf('by-subnet'))).body).toMatchObject({
      state: 'collected',
      cluster: { name: 'aks-shop' },
      gateways: [{ name: 'nat-failing' }],
    });
  });

  it('keeps showing what it had when a collection fails, with the reason', async () => {
    const provider = new ExampleProvider();
    provider.reports(async () => {
      throw new CloudError('No access.', {
        code: 'AuthorizationFailed',
        wayOut: 'Give the identity the role Reader.',
      });
    });
    const { api } = await start({ providers: [provider] });

    expect((await api.get(pathOf('aks-shop'))).body).toMatchObject({
      state: 'notCollected',
      freshness: {
        failure: {
          code: 'AuthorizationFailed',
          message: 'No access.',
          wayOut: 'Give the identity the role Reader.',
        },
      },
    });
  });

  it('tells what is missing on the pages of the gateways that miss it, as no failure', async () => {
    const gap = {
      message: 'Azure failed at reading: TooManyRequests: Later.',
      reason: 'throttled',
      code: 'TooManyRequests',
      cloudMessage: 'Later.',
      wayOut: 'Wait.',
      gatewayResourceIds: [healthy.resourceId],
    } as const;
    const { api } = await start({
      providers: [
        new ExampleProvider({
          observed: {
            ...observed,
            gaps: [
              { ...gap, part: 'metrics/a', figures: 'connections' },
              { ...gap, part: 'metrics/b', figures: 'packets' },
            ],
          },
        }),
      ],
    });
    const freshnessOf = async (name: string) =>
      (await api.get(pathOf(name))).body.freshness;

    expect(await freshnessOf('aks-shop')).toEqual({
      observedAt: expect.any(String),
      stale: false,
      gaps: [
        {
          at: expect.any(String),
          parts: ['connections', 'packets'],
          gatewayCount: 1,
          message: gap.message,
          reason: 'throttled',
          code: 'TooManyRequests',
          cloudMessage: 'Later.',
          wayOut: 'Wait.',
        },
      ],
    });
    expect(await freshnessOf('aks-balanced')).not.toHaveProperty('gaps');
    expect(await freshnessOf('elsewhere')).not.toHaveProperty('gaps');
  });

  it.each([
    ['subnet', 'azure.com/subnet-id'],
    ['network', 'azure.com/virtual-network-id'],
    ['machineGroup', 'azure.com/vmss-id'],
  ] as const)(
    'shows how a %s without a known cluster on it goes out, judged, to those who may see it',
    async (kind, annotation) => {
      const [attached] = exampleCluster('x', {
        ways: [{ kind: 'none' }],
      }).subnets;
      const subnet = {
        kind,
        ...attached,
        resourceId: attached.resourceId.replace('aks-nodes', 'workers'),
        name: 'workers',
        container: {
          kind: 'resourceGroup',
          resourceId: '/resourceGroups/rg-shop',
          name: 'rg-shop',
        },
        region: 'westeurope',
        virtualNetworkId: '/vnet',
        ways: [
          exampleWay(
            {
              kind: 'userDefinedRoute',
              routeTableId: '/rt',
              nextHopType: 'VirtualAppliance',
              nextHopIpAddresses: ['10.9.0.4'],
            },
            { subnets: [] },
          ),
        ],
        tags: { 'backstage-owner': 'group:default/shop' },
      };
      const provider = new ExampleProvider();
      provider.reports(async () => ({
        gateways: [],
        clusters: [],
        places: [subnet],
      }));
      const options = {
        providers: [provider],
        entities: [
          exampleEntity('workers', {
            annotations: {
              [annotation]: subnet.resourceId.toUpperCase(),
            },
          }),
        ],
      };
      const { api } = await start(options);
      expect((await api.get(pathOf('workers'))).body).toMatchObject({
        state: 'collected',
        place: {
          kind,
          name: 'workers',
          ways: [{ nextHopIpAddresses: ['10.9.0.4'] }],
        },
        gateways: [],
        findings: [{ id: 'user-defined-route' }],
      });
      const hidden = await start({
        ...options,
        features: [ownedBy('group:default/anybody')],
      });
      expect((await hidden.api.get(pathOf('workers'))).status).toBe(403);
    },
  );

  describe('for a user who may not see it', () => {
    it("is judged by the row's owner, not by the entity's, and names whom to ask", async () => {
      const { api } = await start({
        features: [ownedBy('group:default/anybody')],
      });

      const response = await api.get(pathOf('aks-shop'));

      expect(response.status).toBe(403);
      expect(response.body.error.message).toBe(
        'You may not see the egress of resource:default/aks-shop: it belongs to group:default/shop. Ask them for the permission natGateway.read.',
      );
    });

    it('is refused when all gateways of their cluster are hidden, rather than shown as none', async () => {
      const { api } = await start({
        features: [ownedBy('group:default/shop')],
      });

      const response = await api.get(pathOf('aks-shop'));

      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('group:default/platform');
    });

    it.each([
      [
        'the cluster on a shared subnet that they may see, not the first by name',
        [exampleCluster('aks-a', { ways: cluster.ways }), cluster],
        'aks-shop',
      ],
      [
        'their gateway on a subnet without the cluster of another team',
        [exampleCluster('aks-a', { ways: cluster.ways })],
        undefined,
      ],
    ])('shows %s', async (_, clusters, name) => {
      const mine = exampleGateway('nat-mine', {
        subnets: ['aks-nodes'],
        tags: { 'backstage-owner': 'group:default/shop' },
      });
      const { api } = await start({
        providers: [
          new ExampleProvider({ observed: { gateways: [mine], clusters } }),
        ],
        features: [ownedBy('group:default/shop')],
      });

      const { status, body } = await api.get(pathOf('by-subnet'));

      expect(status).toBe(200);
      expect(body.cluster?.name).toBe(name);
      expect(body.gateways).toMatchObject([{ name: 'nat-mine' }]);
      expect(JSON.stringify(body)).not.toContain('aks-a"');
    });

    it('says nothing of scopes that they may not see', async () => {
      const provider = new ExampleProvider();
      provider.reports(async () => {
        throw new Error('secret words');
      });
      const { api } = await start({
        providers: [provider],
        features: [ownedBy('group:default/shop')],
      });

      expect((await api.get(pathOf('elsewhere'))).body.freshness).toEqual({
        stale: false,
      });
    });
  });

  describe('refresh', () => {
    it('is accepted for what was collected and for what was not yet', async () => {
      const { api } = await start();

      const known = await api.post(`${pathOf('aks-shop')}/refresh`);
      const unknown = await api.post(`${pathOf('elsewhere')}/refresh`);

      expect([known.status, unknown.status]).toEqual([202, 202]);
    });

    it('answers 404 with the annotations to add where there is none', async () => {
      const { api } = await start();

      const response = await api.post(`${pathOf('plain')}/refresh`);

      expect(response.status).toBe(404);
      expect(response.body.error.message).toContain('azure.com/aks-cluster-id');
    });

    it('is refused without the permission', async () => {
      const { api } = await start({
        features: [ownedBy('group:default/anybody')],
      });

      const response = await api.post(`${pathOf('aks-shop')}/refresh`);

      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('natGateway.refresh');
    });
  });
});
