import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';
import type { ArmSession } from '../__testUtils__/ArmSession';
import type { JsonObject } from '../arm/JsonObject';
import type { AzureEmulator } from '../AzureEmulator';

const group = 'rg-shop-weu';
const name = 'lb-parts';

describe('parts of load balancers', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  let path: string;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
    path = `${group}/loadBalancers/${name}`;
    const part = (kind: string, item: string) => ({
      id: `${arm.id(path)}/${kind}/${item}`,
    });
    await arm.put(path, {
      location: 'westeurope',
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            properties: {
              publicIPAddress: {
                id: arm.id(`${group}/publicIPAddresses/pip-spare-1-weu`),
              },
            },
          },
        ],
        backendAddressPools: [{ name: 'nodes' }],
        probes: [{ name: 'alive', properties: { protocol: 'Tcp', port: 80 } }],
        loadBalancingRules: [
          {
            name: 'web',
            properties: {
              protocol: 'Tcp',
              frontendPort: 80,
              backendPort: 8080,
              frontendIPConfiguration: part(
                'frontendIPConfigurations',
                'front',
              ),
              backendAddressPool: part('backendAddressPools', 'nodes'),
              probe: part('probes', 'alive'),
            },
          },
        ],
        outboundRules: [
          {
            name: 'out',
            properties: {
              protocol: 'All',
              frontendIPConfigurations: [
                part('frontendIPConfigurations', 'front'),
              ],
              backendAddressPool: part('backendAddressPools', 'nodes'),
            },
          },
        ],
      },
    });
    await arm.get(path);
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('are listed and read by the SDK, one kind after the other', async () => {
    const { network } = connect(azure);
    const kinds = {
      loadBalancerFrontendIPConfigurations: 'front',
      loadBalancerBackendAddressPools: 'nodes',
      loadBalancerLoadBalancingRules: 'web',
      loadBalancerProbes: 'alive',
      loadBalancerOutboundRules: 'out',
    } as const;
    for (const [kind, item] of Object.entries(kinds)) {
      const operations = network[kind as keyof typeof kinds];
      const listed: (string | undefined)[] = [];
      for await (const found of operations.list(group, name)) {
        listed.push(found.name);
      }
      expect([kind, listed]).toEqual([kind, [item]]);
      const one = await operations.get(group, name, item);
      expect([kind, one.name, one.provisioningState]).toEqual([
        kind,
        item,
        'Succeeded',
      ]);
    }
    const probe = await network.loadBalancerProbes.get(group, name, 'alive');
    expect(probe.loadBalancingRules).toEqual([
      { id: `${arm.id(path)}/loadBalancingRules/web` },
    ]);
  });

  it('let the SDK write and delete a backend pool by itself, and leave the others alone', async () => {
    const { network } = connect(azure);
    const pools = network.loadBalancerBackendAddressPools;
    const options = { updateIntervalInMs: 1 };
    const made = await pools.createOrUpdate(
      group,
      name,
      'more',
      { drainPeriodInSeconds: 30 },
      options,
    );
    expect([made.name, made.drainPeriodInSeconds]).toEqual(['more', 30]);
    const { body } = await arm.get(path);
    const { backendAddressPools, outboundRules } =
      body.properties as JsonObject;
    expect(
      (backendAddressPools as JsonObject[]).map(pool => pool.name),
    ).toEqual(['nodes', 'more']);
    expect(outboundRules).toHaveLength(1);
    await pools.delete(group, name, 'more', options);
    expect((await arm.get(`${path}/backendAddressPools/more`)).status).toBe(
      404,
    );
    const used = await arm.delete(`${path}/backendAddressPools/nodes`);
    expect((used.body.error as JsonObject).code).toBe(
      'InvalidResourceReference',
    );
    expect((await arm.get(`${path}/backendAddressPools/nodes`)).status).toBe(
      200,
    );
  });

  it('know of a rule only as long as it is there, though a client writes back what it has read', async () => {
    const { body } = await arm.get(path);
    const written = await arm.put(path, {
      ...body,
      properties: { ...(body.properties as JsonObject), outboundRules: [] },
    });
    expect(written.status).toBe(200);
    const pool = await arm.get(`${path}/backendAddressPools/nodes`);
    expect(pool.body.properties).toEqual({
      provisioningState: 'Succeeded',
      loadBalancingRules: [{ id: `${arm.id(path)}/loadBalancingRules/web` }],
    });
  });

  it('are taken back by AKS where the load balancer is its own', async () => {
    const [cluster] = azure.state
      .list('Microsoft.ContainerService/managedClusters')
      .filter(
        ({ properties }) =>
          (((properties as JsonObject).networkProfile ?? {}) as JsonObject)
            .outboundType === 'loadBalancer',
      );
    const nodes = String((cluster.properties as JsonObject).nodeResourceGroup);
    const pool = `${nodes}/loadBalancers/kubernetes/backendAddressPools/mine`;
    expect((await arm.put(pool, {})).status).toBe(201);
    await arm.get(pool);
    azure.clock.advance({ milliseconds: 60_000 });
    await arm.get(pool);
    expect((await arm.get(pool)).status).toBe(404);
  });

  it.each([
    ['PUT', 'outboundRules/out'],
    ['DELETE', 'frontendIPConfigurations/front'],
    ['GET', 'networkInterfaces'],
    ['GET', 'inboundNatPools/pool'],
    ['POST', 'loadBalancingRules/web/health'],
    ['POST', 'backendAddressPools/nodes/queryInboundNatRulePortMapping'],
  ])(
    'answer 501, marked as ours, to what the emulator has not: %s %s',
    async (method, part) => {
      const refused = await arm.send(method, {
        path: `${path}/${part}`,
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect([refused.status, (refused.body.error as JsonObject).code]).toEqual(
        [501, 'AzureEmulator.NotImplemented'],
      );
    },
  );

  it('leave the tags of the whole to PATCH, which a subnet has not', async () => {
    const patched = await arm.patch(path, { tags: { owner: 'me' } });
    expect([patched.status, patched.body.tags]).toEqual([200, { owner: 'me' }]);
    const [network] = azure.state.list('Microsoft.Network/virtualNetworks');
    const [subnet] = (network.properties as JsonObject).subnets as JsonObject[];
    const refused = await arm.patch(
      `${String(subnet.id)}?api-version=2026-01-01`,
      {
        tags: { owner: 'me' },
      },
    );
    expect(refused.status).toBe(501);
  });
});
