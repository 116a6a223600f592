import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { startAzureEmulator } from '../startAzureEmulator';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startDemo } from '../__testUtils__/startDemo';

describe('virtual networks and subnets', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const network = 'rg-shop-weu/virtualNetworks/vnet-shop-weu';
  const apps = `${network}/subnets/apps`;
  const gateway = () => ({
    id: arm.id('rg-shop-weu/natGateways/nat-terraform-weu'),
  });
  const appsBody = (more: JsonObject = {}): JsonObject => ({
    properties: { addressPrefix: '10.50.8.0/24', ...more },
  });
  const subnetNames = async () => {
    const { body } = await arm.get(network);
    const { subnets } = body.properties as { subnets: JsonObject[] };
    return subnets.map(({ name }) => name);
  };

  it('embeds the subnets in the network, with one etag for all', async () => {
    const { body } = await arm.get(network);
    const { subnets } = body.properties as { subnets: JsonObject[] };
    expect(subnets.map(({ name }) => name)).toEqual([
      'aks-nodes',
      'aks-pods',
      'GatewaySubnet',
      'apps',
    ]);
    expect(new Set(subnets.map(({ etag }) => etag))).toEqual(
      new Set([body.etag]),
    );
    const list = await arm.get(`${network}/subnets`);
    expect(list.body).toHaveProperty('value');
  });

  it('attaches a gateway by a full PUT, and detaches it by leaving it out', async () => {
    expect(
      (await arm.put(apps, appsBody({ natGateway: gateway() }))).status,
    ).toBe(200);
    const attached = await arm.get('rg-shop-weu/natGateways/nat-terraform-weu');
    expect(attached.body.properties).toMatchObject({
      subnets: [{ id: arm.id(apps) }],
    });
    await arm.put(apps, appsBody());
    const detached = await arm.get('rg-shop-weu/natGateways/nat-terraform-weu');
    expect(detached.body.properties).not.toHaveProperty('subnets');
  });

  it('loses what a PUT of a subnet leaves out, here the security group', async () => {
    const nodes = `${network}/subnets/aks-nodes`;
    const { body: before } = await arm.get(nodes);
    expect(before.properties).toHaveProperty('networkSecurityGroup');
    await arm.put(nodes, { properties: { addressPrefix: '10.50.0.0/22' } });
    const { body: after } = await arm.get(nodes);
    expect(after.properties).not.toHaveProperty('networkSecurityGroup');
  });

  it('gives network and subnets a new etag with each write of a subnet', async () => {
    const before = await arm.get(`${network}/subnets/aks-pods`);
    await arm.put(apps, appsBody({ natGateway: gateway() }));
    const after = await arm.get(`${network}/subnets/aks-pods`);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const stale = await arm.put(apps, appsBody(), {
      'If-Match': String(before.headers.etag),
    });
    expect(stale.status).toBe(412);
  });

  it('takes one write at a time, in the words of Azure, until the clock ends it', async () => {
    await azure.stop();
    ({ azure, arm } = await startDemo({
      latency: { operationMilliseconds: 3000 },
    }));
    const first = await arm.put(apps, appsBody({ natGateway: gateway() }));
    const operation = new URL(String(first.headers['azure-asyncoperation']));
    const second = await arm.put(`${network}/subnets/more`, {
      properties: { addressPrefix: '10.50.9.0/24' },
    });
    expect(second.status).toBe(409);
    expect(second.body.error).toMatchObject({
      code: 'AnotherOperationInProgress',
      message: expect.stringContaining(operation.pathname),
    });
    expect((await arm.get(operation.pathname)).body).toEqual({
      status: 'InProgress',
    });
    expect((await arm.get(apps)).body.properties).toMatchObject({
      provisioningState: 'Updating',
    });
    azure.clock.advance({ milliseconds: 3000 });
    expect((await arm.get(operation.pathname)).body).toEqual({
      status: 'Succeeded',
    });
    expect(
      (
        await arm.put(`${network}/subnets/more`, {
          properties: { addressPrefix: '10.50.9.0/24' },
        })
      ).status,
    ).toBe(201);
  });

  it('refuses a gateway that serves another network, in the words of Azure', async () => {
    const natGateway = {
      id: arm.id('rg-orders-weu/natGateways/nat-orders-weu'),
    };
    const { status, body } = await arm.put(apps, appsBody({ natGateway }));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks',
      message: `NAT Gateway cannot be configured on multiple virtual networks. NAT Gateway ${
        natGateway.id
      } is currently used on virtual network ${arm.id(
        'rg-orders-weu/virtualNetworks/vnet-orders-weu',
      )} and cannot be added to virtual network${arm.id(network)}.`,
    });
  });

  it('refuses a gateway on a GatewaySubnet with an error of its own', async () => {
    const { body } = await arm.put(`${network}/subnets/GatewaySubnet`, {
      properties: { addressPrefix: '10.50.255.0/27', natGateway: gateway() },
    });
    expect(body.error).toMatchObject({
      code: 'AzureEmulator.GatewaySubnetTakesNoNatGateway',
    });
  });

  it('refuses a gateway beside a Basic load balancer, in the words of Azure', async () => {
    await azure.stop();
    azure = await startAzureEmulator({
      scenario: smallScenario({
        resources: [
          {
            type: 'virtualNetworks',
            name: 'vnet',
            properties: {
              addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              subnets: [
                { name: 'web', properties: { addressPrefix: '10.0.0.0/24' } },
              ],
            },
          },
          { type: 'natGateways', name: 'nat', sku: 'Standard' },
          {
            type: 'loadBalancers',
            name: 'old',
            sku: 'Basic',
            properties: {
              frontendIPConfigurations: [
                {
                  name: 'frontend',
                  properties: {
                    subnet: { id: '@rg/virtualNetworks/vnet/subnets/web' },
                  },
                },
              ],
            },
          },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
    const { body } = await arm.put('rg/virtualNetworks/vnet/subnets/web', {
      properties: {
        addressPrefix: '10.0.0.0/24',
        natGateway: { id: arm.id('rg/natGateways/nat') },
      },
    });
    expect(body.error).toMatchObject({
      code: 'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
    });
  });

  it.each([
    ['overlaps a sibling', '10.50.0.0/24', 'NetcfgSubnetRangesOverlap'],
    [
      'lies outside of the network',
      '10.99.0.0/24',
      'NetcfgSubnetRangeOutsideVnet',
    ],
    ['is no range', 'ten', 'InvalidAddressPrefixFormat'],
    ['is too long', '10.50.0.0/160', 'InvalidAddressPrefixFormat'],
    ['begins within a range', '10.50.200.1/24', 'InvalidCIDRNotation'],
  ])('refuses a subnet that %s', async (_, addressPrefix, code) => {
    const { status, body } = await arm.put(`${network}/subnets/new`, {
      properties: { addressPrefix },
    });
    expect([status, (body.error as JsonObject).code]).toEqual([400, code]);
  });

  it('refuses a gateway reference without id, and one to a missing gateway', async () => {
    const empty = await arm.put(apps, appsBody({ natGateway: {} }));
    expect(empty.body.error).toMatchObject({
      code: 'InvalidRequestFormat',
      details: [
        {
          code: 'MissingJsonReferenceId',
          message:
            'Value for reference id is missing. Path properties.natGateway.',
        },
      ],
    });
    const id = arm.id('rg-shop-weu/natGateways/nope');
    const missing = await arm.put(apps, appsBody({ natGateway: { id } }));
    expect(missing.body.error).toMatchObject({
      code: 'InvalidResourceReference',
      message: `Resource ${id} referenced by resource ${arm.id(
        apps,
      )} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
    });
  });

  it('says that a subnet is missing as the network provider does', async () => {
    const { status, headers, body } = await arm.get(`${network}/subnets/nope`);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty('x-ms-failure-cause');
    expect(body.error).toEqual({
      code: 'NotFound',
      message: `Resource ${arm.id(`${network}/subnets/nope`)} not found.`,
      details: [],
    });
  });

  it('refuses the deletion of a subnet with nodes, and deletes an empty one', async () => {
    const inUse = await arm.delete(`${network}/subnets/aks-nodes`);
    expect(inUse.body.error).toMatchObject({
      code: 'InUseSubnetCannotBeDeleted',
      message: expect.stringContaining(
        'is in use by /subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/MC_rg-shop-weu_aks-shop-weu_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/',
      ),
    });
    expect((await arm.delete(apps)).status).toBe(202);
    expect(await subnetNames()).not.toContain('apps');
  });

  it('keeps the subnets of a network whose PUT does not name them, and deletes those that a list leaves out', async () => {
    const space = {
      addressSpace: { addressPrefixes: ['10.50.0.0/16', '10.51.0.0/16'] },
    };
    const put = (properties: JsonObject, version = '2026-01-01') =>
      arm.put(`${arm.id(network)}?api-version=${version}`, {
        location: 'westeurope',
        properties,
      });
    expect((await put(space)).status).toBe(201);
    expect(await subnetNames()).toHaveLength(4);
    const { body } = await arm.get(network);
    const { subnets } = body.properties as { subnets: JsonObject[] };
    await put({
      ...space,
      subnets: subnets.filter(({ name }) => name !== 'apps'),
    });
    expect(await subnetNames()).not.toContain('apps');
    const old = await put(space, '2022-07-01');
    expect(old.body.error).toMatchObject({
      code: 'InUseSubnetCannotBeDeleted',
    });
  });

  it('refuses a subnet in a network that is missing', async () => {
    const { status, body } = await arm.put(
      'rg-shop-weu/virtualNetworks/nope/subnets/apps',
      appsBody(),
    );
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'ParentResourceNotFound' });
  });

  it('shows the subnets of a route table and a security group', async () => {
    const table = await arm.get('rg-legacy-weu/routeTables/rt-legacy-weu');
    expect(table.body.properties).toMatchObject({
      routes: [
        {
          name: 'default',
          properties: {
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.60.0.4',
          },
        },
      ],
      subnets: [
        { id: expect.stringContaining('aks-nodes') },
        expect.anything(),
      ],
    });
    const group = await arm.get(
      'rg-shop-weu/networkSecurityGroups/nsg-shop-weu',
    );
    expect(group.body.properties).toMatchObject({
      subnets: [{ id: expect.stringContaining('aks-nodes') }],
    });
    expect(
      (await arm.delete('rg-legacy-weu/routeTables/rt-legacy-weu')).body.error,
    ).toMatchObject({ code: 'InUseRouteTableCannotBeDeleted' });
  });
});
