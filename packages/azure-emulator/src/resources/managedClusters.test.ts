import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';

describe('AKS clusters', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const shop = 'rg-shop-weu/managedClusters/aks-shop-weu';

  it('has the outbound types of the demo, through the real client', async () => {
    const types: Record<string, string | undefined> = {};
    for await (const cluster of connect(
      azure,
    ).clusters.managedClusters.list()) {
      types[String(cluster.name)] = cluster.networkProfile?.outboundType;
    }
    expect(types).toEqual({
      'aks-payments-weu': 'userAssignedNATGateway',
      'aks-checkout-weu': 'userAssignedNATGateway',
      'aks-orders-weu': 'userAssignedNATGateway',
      'aks-ledger-weu': 'userAssignedNATGateway',
      'aks-shop-weu': 'loadBalancer',
      'aks-legacy-weu': 'userDefinedRouting',
    });
  });

  it('writes its id and type as recorded', async () => {
    const { body } = await arm.get(shop);
    expect(body.id).toContain('/resourcegroups/rg-shop-weu/');
    expect(body.type).toBe('Microsoft.ContainerService/ManagedClusters');
  });

  it('changes tags by a PUT of its own body with If-Match, and refuses a stale one', async () => {
    const { body } = await arm.get(shop);
    const tagged = { ...body, tags: { reviewed: 'yes' } };
    const right = { 'If-Match': String(body.eTag) };
    const written = await arm.put(shop, tagged, right);
    expect(written.status).toBe(200);
    expect(written.body.properties).toMatchObject({
      provisioningState: 'Updating',
    });
    const after = await arm.get(shop);
    expect(after.body.tags).toEqual({ reviewed: 'yes' });
    const { eTag: _old, tags: _oldTags, ...before } = body;
    expect(after.body).toMatchObject(before);
    expect((await arm.put(shop, tagged, right)).status).toBe(412);
  });

  it('answers without charset and ETag, and with identities of its own', async () => {
    const { body, headers } = await arm.get(shop);
    expect(headers['content-type']).toBe('application/json');
    expect(headers).not.toHaveProperty('etag');
    expect(body.identity).toEqual({
      type: 'SystemAssigned',
      principalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      tenantId: azure.tenantId,
    });
    expect(body.properties).toMatchObject({
      identityProfile: {
        kubeletidentity: {
          resourceId: expect.stringContaining('/aks-shop-weu-agentpool'),
        },
      },
    });
  });

  it('ends each list with an empty page', async () => {
    const list = '/providers/Microsoft.ContainerService/managedClusters';
    const first = await arm.get(`${arm.id('rg-shop-weu')}${list}`);
    expect(first.body.value).toHaveLength(1);
    const { pathname, search } = new URL(String(first.body.nextLink));
    const last = await arm.get(pathname + search);
    expect(last.body).toEqual({ value: [] });
  });

  it('carries an error with a deletion that has succeeded', async () => {
    const { headers } = await arm.delete(shop);
    expect(headers).not.toHaveProperty('azure-asyncnotification');
    expect(headers.location).toMatch(
      /locations\/westeurope\/operationresults\/[0-9a-f-]{36}\?api-version=2017-08-31$/,
    );
    const { pathname, search } = new URL(
      String(headers['azure-asyncoperation']),
    );
    expect((await arm.get(pathname + search)).body).toMatchObject({
      status: 'Succeeded',
      error: { code: 'NotLatestOperation' },
    });
  });

  it('follows an operation in the words of AKS', async () => {
    const { body } = await arm.get(shop);
    const { headers } = await arm.put(shop, { ...body, tags: { a: 'b' } });
    const poll = await arm.get(
      new URL(String(headers['azure-asyncoperation'])).pathname,
    );
    expect(poll.body).toEqual({
      name: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'Succeeded',
      startTime: '2026-11-20T12:00:30.000Z',
      endTime: '2026-11-20T12:00:30.000Z',
    });
  });

  it('patches tags through the real client', async () => {
    const updated = await connect(azure).clusters.managedClusters.updateTags(
      'rg-shop-weu',
      'aks-shop-weu',
      { tags: { a: 'b' } },
    );
    expect(updated.tags).toEqual({ a: 'b' });
  });

  it('creates a cluster with load-balancer outbound and its node resource group', async () => {
    const created = await arm.put('rg-shop-weu/managedClusters/aks-new', {
      location: 'westeurope',
      properties: { agentPoolProfiles: [{ name: 'system', count: 2 }] },
    });
    expect(created.status).toBe(201);
    expect(created.body.properties).toMatchObject({
      provisioningState: 'Creating',
      nodeResourceGroup: 'MC_rg-shop-weu_aks-new_westeurope',
      networkProfile: {
        outboundType: 'loadBalancer',
        loadBalancerProfile: { managedOutboundIPs: { count: 1 } },
      },
    });
    const read = await arm.get('rg-shop-weu/managedClusters/aks-new');
    expect(read.body.properties).toMatchObject({
      networkProfile: {
        loadBalancerProfile: { effectiveOutboundIPs: [expect.anything()] },
      },
    });
    const group = await arm.get('MC_rg-shop-weu_aks-new_westeurope');
    expect(group.body.managedBy).toContain('aks-new');
  });

  it('refuses userAssignedNATGateway without a gateway on the subnet', async () => {
    const { body } = await arm.put('rg-shop-weu/managedClusters/aks-new', {
      location: 'westeurope',
      properties: {
        agentPoolProfiles: [
          {
            name: 'system',
            vnetSubnetID: arm.id(
              'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/apps',
            ),
          },
        ],
        networkProfile: { outboundType: 'userAssignedNATGateway' },
      },
    });
    expect(body.error).toMatchObject({
      code: 'SubnetNotAssociatedWithNATGateway',
    });
  });

  it('shows its agent pools as resources too', async () => {
    const { agentPools } = connect(azure).clusters;
    const names: (string | undefined)[] = [];
    for await (const pool of agentPools.list('rg-shop-weu', 'aks-shop-weu')) {
      names.push(pool.name);
    }
    expect(names).toEqual(['system']);
    const pool = await agentPools.get('rg-shop-weu', 'aks-shop-weu', 'system');
    expect([pool.availabilityZones, pool.count]).toEqual([['2'], 3]);
    const missing = await arm.get(`${shop}/agentPools/nope`);
    expect(missing.status).toBe(404);
  });

  it('keeps its pools in their zones, and their instances too', async () => {
    const { body } = await arm.get(shop);
    const { agentPoolProfiles, ...properties } = body.properties as {
      agentPoolProfiles: { availabilityZones: string[] }[];
    };
    const write = (availabilityZones?: readonly string[]) =>
      arm.put(shop, {
        ...body,
        properties: {
          ...properties,
          agentPoolProfiles: [
            JSON.parse(
              JSON.stringify({ ...agentPoolProfiles[0], availabilityZones }),
            ) as JsonObject,
          ],
        },
      });
    const moved = await write(['3']);
    expect([moved.status, moved.body.error]).toEqual([
      400,
      expect.objectContaining({
        code: 'AzureEmulator.AgentPoolZonesCannotBeChanged',
      }),
    ]);
    expect((await write()).status).toBe(200);
    const list = await arm.get(
      `${arm.id(
        'MC_rg-shop-weu_aks-shop-weu_westeurope',
      )}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2024-07-01`,
    );
    const [set] = list.body.value as JsonObject[];
    expect(set.zones).toEqual(['2']);
    const instance = await arm.get(
      `${String(set.id)}/virtualMachines/0?api-version=2024-07-01`,
    );
    expect(instance.body.zones).toEqual(['2']);
  });

  it('is deleted together with its node resource group, and frees its subnets', async () => {
    expect((await arm.delete(shop)).status).toBe(202);
    expect((await arm.get(shop)).status).toBe(404);
    const group = await arm.get('MC_rg-shop-weu_aks-shop-weu_westeurope');
    expect(group.status).toBe(404);
    const subnet =
      'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/aks-nodes';
    expect((await arm.delete(subnet)).status).toBe(202);
  });

  it('works on a PUT that changes nothing too, as recorded', async () => {
    const { body } = await arm.get(shop);
    const same = await arm.put(shop, body);
    expect(same.body.properties).toMatchObject({
      provisioningState: 'Updating',
    });
  });
});
