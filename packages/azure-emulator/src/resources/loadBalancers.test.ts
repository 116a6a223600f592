import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';

describe('load balancers', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/loadBalancers/lb-new';
  const part = (kind: string, name: string) => ({
    id: `${arm.id(path)}/${kind}/${name}`,
  });
  const body = (
    properties: JsonObject = {},
    more: JsonObject = {},
  ): JsonObject => ({
    location: 'westeurope',
    sku: { name: 'Standard' },
    properties: {
      frontendIPConfigurations: [
        {
          name: 'front',
          properties: {
            publicIPAddress: {
              id: arm.id('rg-shop-weu/publicIPAddresses/pip-spare-1-weu'),
              properties: { ipAddress: '203.0.113.9' },
            },
          },
        },
      ],
      backendAddressPools: [{ name: 'nodes' }],
      outboundRules: [
        {
          name: 'out',
          properties: {
            protocol: 'All',
            allocatedOutboundPorts: 1024,
            frontendIPConfigurations: [
              part('frontendIPConfigurations', 'front'),
            ],
            backendAddressPool: part('backendAddressPools', 'nodes'),
          },
        },
      ],
      ...properties,
    },
    ...more,
  });

  it('are there at once, with their parts as resources that know of each other', async () => {
    const created = await arm.put(path, body());
    expect(created.status).toBe(201);
    expect(created.headers).toHaveProperty('azure-asyncoperation');
    expect(created.body.properties).toMatchObject({
      provisioningState: 'Succeeded',
      frontendIPConfigurations: [
        {
          ...part('frontendIPConfigurations', 'front'),
          type: 'Microsoft.Network/loadBalancers/frontendIPConfigurations',
          properties: {
            provisioningState: 'Succeeded',
            privateIPAllocationMethod: 'Dynamic',
            publicIPAddress: {
              id: arm.id('rg-shop-weu/publicIPAddresses/pip-spare-1-weu'),
            },
            outboundRules: [part('outboundRules', 'out')],
          },
        },
      ],
      outboundRules: [
        { properties: { idleTimeoutInMinutes: 4, enableTcpReset: false } },
      ],
      probes: [],
    });
    const pool = await arm.get(`${path}/backendAddressPools/nodes`);
    expect(pool.body.properties).toEqual({
      provisioningState: 'Succeeded',
      outboundRules: [part('outboundRules', 'out')],
    });
    const rules: (string | undefined)[] = [];
    const { network } = connect(azure);
    for await (const rule of network.loadBalancerOutboundRules.list(
      'rg-shop-weu',
      'lb-new',
    )) {
      rules.push(rule.name);
    }
    expect(rules).toEqual(['out']);
    const address = 'rg-shop-weu/publicIPAddresses/pip-spare-1-weu';
    expect((await arm.get(address)).body.properties).toMatchObject({
      ipConfiguration: part('frontendIPConfigurations', 'front'),
    });
    expect((await arm.delete(address)).body.error).toMatchObject({
      code: 'PublicIPAddressCannotBeDeleted',
    });
    expect((await arm.delete(path)).status).toBe(202);
    expect((await arm.get(path)).status).toBe(404);
    expect((await arm.delete(address)).status).toBe(202);
  });

  it.each([
    [
      'ports that are no multiple of eight',
      {
        name: 'out',
        properties: {
          allocatedOutboundPorts: 1001,
          frontendIPConfigurations: [{ id: '/x' }],
          backendAddressPool: { id: '/y' },
        },
      },
      'SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight',
    ],
    [
      'an outbound rule without a pool',
      { name: 'out', properties: { frontendIPConfigurations: [{ id: '/x' }] } },
      'AzureEmulator.OutboundRuleIncomplete',
    ],
  ])('refuse %s', async (_, rule, code) => {
    const { body: refused } = await arm.put(
      path,
      body({ outboundRules: [rule] }),
    );
    expect(refused.error).toMatchObject({ code });
  });

  it('refuse rules that refer to parts which are not there', async () => {
    const { body: refused } = await arm.put(
      path,
      body({ backendAddressPools: [] }),
    );
    expect(refused.error).toMatchObject({
      code: 'InvalidResourceReference',
      message: expect.stringContaining('/backendAddressPools/nodes'),
    });
  });

  it('refuse an address that a gateway holds, and one of another SKU', async () => {
    const front = (name: string) => ({
      frontendIPConfigurations: [
        {
          name: 'front',
          properties: { publicIPAddress: { id: arm.id(name) } },
        },
      ],
      outboundRules: [],
    });
    const held = await arm.put(
      path,
      body(front('rg-orders-weu/publicIPAddresses/pip-orders-weu')),
    );
    expect(held.body.error).toMatchObject({ code: 'PublicIPAddressInUse' });
    const basic = await arm.put(
      path,
      body(front('rg-shop-weu/publicIPAddresses/pip-basic-weu')),
    );
    expect(basic.body.error).toMatchObject({
      code: 'PublicIPAndLBSkuDoNotMatch',
    });
  });

  it('keep Basic frontends off subnets with a NAT gateway', async () => {
    const { body: refused } = await arm.put(path, {
      location: 'westeurope',
      sku: { name: 'Basic' },
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            properties: {
              subnet: {
                id: arm.id(
                  'rg-orders-weu/virtualNetworks/vnet-orders-weu/subnets/aks-nodes',
                ),
              },
            },
          },
        ],
      },
    });
    expect(refused.error).toMatchObject({
      code: 'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
    });
  });
});

describe('routes and security rules', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('are written and deleted one by one, inside their resource', async () => {
    const { network } = connect(azure);
    await network.securityRules.createOrUpdate(
      'rg-shop-weu',
      'nsg-shop-weu',
      'deny-all',
      {
        protocol: '*',
        access: 'Deny',
        direction: 'Outbound',
        priority: 4000,
        sourceAddressPrefix: '*',
        destinationAddressPrefix: '*',
        sourcePortRange: '*',
        destinationPortRange: '*',
      },
      { updateIntervalInMs: 1 },
    );
    const group = await network.networkSecurityGroups.get(
      'rg-shop-weu',
      'nsg-shop-weu',
    );
    expect(group.securityRules?.map(({ name }) => name)).toEqual(['deny-all']);
    expect(group.defaultSecurityRules).toHaveLength(6);
    const route = 'rg-legacy-weu/routeTables/rt-legacy-weu/routes/default';
    expect((await arm.delete(route)).status).toBe(202);
    expect((await arm.delete(route)).status).toBe(204);
    expect((await arm.get(route)).body.error).toMatchObject({
      code: 'NotFound',
      details: [],
    });
  });
});
