import { spawnSync } from 'node:child_process';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type {
  EntityEgress,
  Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createTestProvider } from './testing/createTestProvider';
import { TestCloud } from './testing/TestCloud';
import { testDocument } from './testing/testDocument';
import { exampleCluster } from './tests/exampleCluster';
import { exampleEntity } from './tests/exampleEntity';
import { exampleGateway } from './tests/exampleGateway';
import { ExampleProvider } from './tests/ExampleProvider';
import { exampleScope } from './tests/exampleScope';
import { startNatGatewayBackend } from './tests/startNatGatewayBackend';

describe('the plugin', () => {
  it('knows no cloud: nothing that it loads is an SDK', () => {
    const script = `
      require(${JSON.stringify(require.resolve('./index.ts'))});
      const loaded = Object.keys(require.cache);
      process.stdout.write(JSON.stringify({
        ours: loaded.filter(path => path.includes('nat-gateway-backend/src')).length,
        clouds: loaded.filter(path => /[\\\\/](@azure|@azure-rest|@aws-sdk|nat-gateway-backend-module-\\w+)[\\\\/]/.test(path)),
      }));
    `;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        '--eval',
        script,
      ],
      { cwd: __dirname, encoding: 'utf8', env: { PATH: process.env.PATH } },
    );

    expect(stderr).not.toContain('Error');
    const { ours, clouds } = JSON.parse(stdout);
    expect(ours).toBeGreaterThan(20);
    expect(clouds).toEqual([]);
  });

  it('does not start with two providers of one id', async () => {
    await expect(
      startNatGatewayBackend({
        providers: [new ExampleProvider(), new ExampleProvider()],
      }),
    ).rejects.toThrow("A provider with the id 'azure' is there already");
  });

  it('does not start with a scope that is configured twice', async () => {
    await expect(
      startNatGatewayBackend({
        providers: [
          new ExampleProvider({ scopes: [exampleScope, exampleScope] }),
        ],
      }),
    ).rejects.toThrow(/The scope azure\/test\/\S+ is configured twice/);
  });

  it('does not start with a configuration that makes no sense', async () => {
    await expect(
      startNatGatewayBackend({
        natGateway: { collection: { interval: '0m' } },
      }),
    ).rejects.toThrow('natGateway.collection.interval is "0m"');
  });

  it('answers permission requests about gateways and scopes by its rules', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [
        new ExampleProvider({
          observed: { gateways: [exampleGateway('nat-a')], clusters: [] },
        }),
      ],
    });
    const { items } = (await api.get('/api/nat-gateway/v1/gateways')).body;
    const ask = (resourceRef: string, claims: string[]) => ({
      id: `${resourceRef} ${claims}`,
      resourceRef,
      resourceType: 'nat-gateway',
      conditions: {
        rule: 'IS_OWNER',
        resourceType: 'nat-gateway',
        params: { claims },
      },
    });

    const response = await api
      .post(
        '/api/nat-gateway/.well-known/backstage/permissions/apply-conditions',
      )
      .set('Authorization', mockCredentials.service.header())
      .send({
        items: [
          ask(items[0].id, ['Group:default/platform']),
          ask(items[0].id, ['group:default/shop']),
          ask(`azure/test/${exampleScope.scope.id}`, [
            'group:default/platform',
          ]),
          ask('azure/test/nope', ['group:default/platform']),
        ],
      });

    expect(
      response.body.items.map((item: { result: string }) => item.result),
    ).toEqual(['ALLOW', 'DENY', 'ALLOW', 'DENY']);
  });

  it('collects again when a run has changed something there, and shows the run meanwhile', async () => {
    const cluster = {
      ...exampleCluster('aks-shop', {
        ways: [{ kind: 'loadBalancer' }],
      }),
      subnets: [{ resourceId: '/network/s1', name: 's1' }],
    };
    const cloud = new TestCloud({ '/network/s1': null });
    const provider = createTestProvider({ cloud });
    const { api } = await startNatGatewayBackend({
      providers: [
        {
          ...provider,
          collect: async options => {
            const gateway =
              cloud.resources.get('/network/s1')?.properties.gatewayId;
            return {
              ...(await provider.collect(options)),
              clusters: [
                gateway
                  ? {
                      ...cluster,
                      ways: [
                        {
                          ...cluster.ways[0],
                          kind: 'natGateway' as const,
                          gatewayResourceId: String(gateway),
                        },
                      ],
                    }
                  : cluster,
              ],
            };
          },
        },
      ],
      entities: [
        exampleEntity('aks-shop', {
          annotations: { 'azure.com/aks-cluster-id': cluster.resourceId },
        }),
      ],
    });
    const v1 = '/api/nat-gateway/v1';
    const look = async (): Promise<EntityEgress> =>
      (await api.get(`${v1}/entities/resource/default/aks-shop/egress`)).body;
    const { body: run } = await api.post(`${v1}/runs`).send({
      spec: testDocument({ subnets: ['/network/s1'] }),
      acknowledgement: { sourceAddressesChange: true },
    });

    expect((await look()).activeRuns).toEqual([
      expect.objectContaining({ id: run.id, name: 'nat-a' }),
    ]);

    const runNow = async (): Promise<Run> =>
      (await api.get(`${v1}/runs/${run.id}`)).body;
    let waiting = await runNow();
    while (waiting.state !== 'awaitingAcknowledgement') {
      waiting = await runNow();
    }
    const { reason, addresses } = waiting.pendingAcknowledgement!;
    await api
      .post(`${v1}/runs/${run.id}/acknowledge`)
      .send({ seen: { reason, addresses } })
      .expect(200);
    let egress = await look();
    while (egress.cluster?.ways[0].kind !== 'natGateway') {
      egress = await look();
    }

    while ((await runNow()).state !== 'succeeded');
    expect((await look()).activeRuns).toEqual([]);
  });

  it('ticks on every replica: leases, not the scheduler, share the work', async () => {
    const scheduler = mockServices.scheduler.mock();
    await startNatGatewayBackend({
      features: [
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });

    expect(
      scheduler.scheduleTask.mock.calls.map(([{ id, scope }]) => [id, scope]),
    ).toEqual([
      ['nat-gateway-collect', 'local'],
      ['nat-gateway-declare', 'local'],
      ['nat-gateway-runs', 'local'],
      // What is old is deleted once, by any replica.
      ['nat-gateway-retention', undefined],
    ]);
  });
});
