import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  type BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { resourceKey } from '../database/snapshots/resourceKey';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleEntity } from '../tests/exampleEntity';
import { exampleGateway } from '../tests/exampleGateway';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const credentials = mockCredentials.user();

async function start(
  options: Parameters<typeof startNatGatewayBackend>[0] & {
    readonly features?: readonly BackendFeature[];
  },
) {
  const registry = actionsRegistryServiceMock({
    logger: mockServices.logger.mock(),
  });
  await startNatGatewayBackend({
    ...options,
    features: [
      ...(options.features ?? []),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => registry,
      }),
    ],
  });
  return registry;
}

describe('actions for assistants', () => {
  it('only read', async () => {
    const registry = await start({});
    const { actions } = await registry.list();

    expect(actions.map(({ name }) => name).sort()).toEqual([
      'explain-egress',
      'list-gateways',
      'plan',
      'plan-capacity',
      'show-egress',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('list gateways in short', async () => {
    const blind = exampleGateway('nat-b');
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: {
            gateways: [
              exampleGateway('nat-a', { subnets: ['aks-nodes'] }),
              {
                ...blind,
                addresses: blind.addresses.map(
                  ({ address: _, addressCount: __, ...rest }) => ({
                    ...rest,
                    notRead: true as const,
                  }),
                ),
              },
            ],
            clusters: [],
          },
        }),
      ],
    });

    const { output } = await registry.invoke({
      id: 'test:list-gateways',
      input: {},
      credentials,
    });

    expect(output).toEqual({
      gateways: [
        expect.objectContaining({
          name: 'nat-a',
          status: 'healthy',
          egressAddresses: ['20.61.4.16/31'],
          subnets: ['aks-nodes'],
          failedConnections: 0,
        }),
        expect.objectContaining({
          name: 'nat-b',
          status: 'unknown',
          egressAddresses: [],
          addressesNotRead: ['ippre-nat-b'],
        }),
      ],
    });
    expect(output).not.toHaveProperty(['gateways', 0, 'addressesNotRead']);
  });

  it('list nothing that the caller may not see', async () => {
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: { gateways: [exampleGateway('nat-a')], clusters: [] },
        }),
      ],
      features: [examplePolicy(() => ({ result: AuthorizeResult.DENY }))],
    });

    await expect(
      registry.invoke({ id: 'test:list-gateways', input: {}, credentials }),
    ).resolves.toEqual({ output: { gateways: [] } });
  });

  it('answer from a gateway’s own figures', async () => {
    const gateway = exampleGateway('nat-a');
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: {
            gateways: [
              {
                ...gateway,
                measurement: {
                  ...gateway.measurement!,
                  peakTcpConnections: 5000,
                  peakTcpAttemptsPerSecond: 2500,
                },
              },
            ],
            clusters: [],
          },
        }),
      ],
    });
    const { output } = await registry.invoke({
      id: 'test:plan-capacity',
      input: { gatewayId: resourceKey(azureCloud, gateway) },
      credentials,
    });
    expect(output).toMatchObject({
      gateway: {
        addressCount: 2,
        now: { portsInUseAtMost: 167_500, addressesNeeded: 5 },
        atTwiceTheTraffic: { addressesNeeded: 9 },
      },
    });
  });

  it('answer no one about a gateway that they may not see', async () => {
    const gateway = exampleGateway('nat-a');
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: { gateways: [gateway], clusters: [] },
        }),
      ],
      features: [examplePolicy(() => ({ result: AuthorizeResult.DENY }))],
    });
    await expect(
      registry.invoke({
        id: 'test:plan-capacity',
        input: { gatewayId: resourceKey(azureCloud, gateway) },
        credentials,
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('ask for workloads or a gateway', async () => {
    const registry = await start({});
    await expect(
      registry.invoke({ id: 'test:plan-capacity', input: {}, credentials }),
    ).rejects.toThrow('Neither workloads nor gatewayId is given');
  });

  it('show how an entity goes out', async () => {
    const gateway = exampleGateway('nat-a', { failedConnections: 12 });
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: { gateways: [gateway], clusters: [] },
        }),
      ],
      entities: [
        exampleEntity('aks-shop', {
          annotations: { 'azure.com/nat-gateway-id': gateway.resourceId },
        }),
      ],
    });

    const { output } = await registry.invoke({
      id: 'test:show-egress',
      input: { entityRef: 'resource:aks-shop' },
      credentials,
    });

    expect(output).toMatchObject({
      entityRef: 'resource:default/aks-shop',
      state: 'collected',
      gateways: [{ name: 'nat-a', status: 'exhausted' }],
      findings: expect.arrayContaining([
        expect.objectContaining({
          severity: 'critical',
          id: 'failed-connections',
        }),
      ]),
      freshness: { stale: false },
    });
  });

  it('explain in sentences why an entity goes out as it does', async () => {
    const cluster = exampleCluster('aks-shop', {
      ways: [
        {
          kind: 'loadBalancer',
          notRead: [
            { kind: 'publicIp', resourceId: '/pip-far', name: 'pip-far' },
          ],
        },
        { kind: 'none' },
      ],
    });
    const registry = await start({
      providers: [
        new ExampleProvider({
          observed: { gateways: [], clusters: [cluster] },
        }),
      ],
      entities: [
        exampleEntity('aks-shop', {
          annotations: { 'azure.com/aks-cluster-id': cluster.resourceId },
        }),
        exampleEntity('shop', { annotations: {} }),
      ],
    });
    const explain = async (entityRef: string) => {
      const { output } = await registry.invoke({
        id: 'test:explain-egress',
        input: { entityRef },
        credentials,
      });
      return output as unknown as { readonly explanation: readonly string[] };
    };

    const { explanation } = await explain('resource:aks-shop');
    expect(explanation[0]).toBe(
      'It goes out in 2 ways; most nodes take the first.',
    );
    expect(explanation[1]).toContain(cluster.ways[0].reason);
    expect(explanation).toContain(
      'Not read, so that the way may differ: pip-far.',
    );
    expect(explanation.at(-1)).toMatch(/^As of \d{4}-/);
    expect((await explain('resource:shop')).explanation).toEqual([
      'resource:default/shop has no annotation that says what it is in a cloud, so its way out is not known.',
    ]);
  });

  it('say in words what is no entity ref', async () => {
    const registry = await start({});

    await expect(
      registry.invoke({
        id: 'test:show-egress',
        input: { entityRef: 'aks-shop' },
        credentials,
      }),
    ).rejects.toThrow("entityRef is 'aks-shop', which is no entity ref");
  });

  it('plan, and write nothing', async () => {
    const cloud = new TestCloud({ '/network/s1': null });
    const registry = await start({
      providers: [createTestProvider({ cloud })],
    });
    const plan = (subnets: string[]) =>
      registry.invoke({
        id: 'test:plan',
        input: {
          spec: {
            apiVersion: 'nat-gateway/v1alpha1',
            ...testDocument({ subnets }),
          },
        },
        credentials,
      });

    expect((await plan(['/network/s1'])).output).toMatchObject({
      violations: [],
      plan: {
        name: 'nat-a',
        requiredAcknowledgements: [{ kind: 'sourceAddressesChange' }],
      },
    });
    expect((await plan(['/network/s9'])).output).toEqual({
      violations: [
        {
          rule: 'subnet',
          path: 'spec.subnets',
          message: 'There is no subnet /network/s9.',
        },
      ],
    });
    expect(cloud.writes).toEqual([]);
  });
});
