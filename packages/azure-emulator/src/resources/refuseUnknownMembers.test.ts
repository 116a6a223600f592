import type { AzureEmulator } from '../AzureEmulator';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const location = 'westeurope';
const sku = { name: 'Standard' };

describe('a body that the network provider does not take', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        resources: [
          {
            type: 'virtualNetworks',
            name: 'vnet',
            properties: {
              addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
              subnets: [
                {
                  name: 'nodes',
                  properties: {
                    addressPrefix: '10.1.0.0/24',
                    ofNextYear: { kept: true },
                  },
                },
              ],
            },
          },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
  });
  afterAll(() => azure.stop());

  const network = (subnet: object) => ({
    location,
    properties: {
      addressSpace: { addressPrefixes: ['10.2.0.0/16'] },
      subnets: [
        { name: 'a', properties: { addressPrefix: '10.2.0.0/24', ...subnet } },
      ],
    },
  });

  it.each([
    [
      'rg/natGateways/nat',
      { location, sku, properties: { idleTimeoutMinutes: 4 } },
      "Could not find member 'idleTimeoutMinutes' on object of type 'NatGatewayProperties'. Path 'properties.idleTimeoutMinutes', line 1, position 86.",
    ],
    [
      'rg/publicIPAddresses/pip',
      { location, sku, properties: { allocationMethod: 'Static' } },
      expect.stringContaining("member 'allocationMethod'"),
    ],
    [
      'rg/virtualNetworks/vnet/subnets/nodes',
      { properties: { addressPrefix: '10.1.0.0/24', natGatewayId: 'x' } },
      expect.stringContaining("object of type 'SubnetProperties'"),
    ],
    [
      'rg/virtualNetworks/vnet-b',
      network({ natgatway: {} }),
      expect.stringContaining("member 'natgatway'"),
    ],
    [
      'rg/virtualNetworks/vnet-b',
      network({ delegations: [{ name: 'd', properties: { service: 'x' } }] }),
      expect.stringContaining(
        "'service' on object of type 'DelegationProperties'. Path 'properties.subnets[0].properties.delegations[0].properties.service'",
      ),
    ],
    [
      'rg/publicIPAddresses/pip',
      {
        location,
        sku,
        properties: {
          ipTags: [{ type: 'RoutingPreference', tag: 'Internet' }],
        },
      },
      expect.stringContaining("'type' on object of type 'IpTag'"),
    ],
    [
      'rg/routeTables/rt',
      { location, properties: { disableBgpPropagation: true } },
      expect.stringContaining("object of type 'RouteTableProperties'"),
    ],
    [
      'rg/routeTables/rt',
      {
        location,
        properties: {
          routes: [
            {
              name: 'r',
              properties: {
                addressPrefix: '0.0.0.0/0',
                nextHopType: 'None',
                nextHopIp: '10.0.0.4',
              },
            },
          ],
        },
      },
      expect.stringContaining(
        "Path 'properties.routes[0].properties.nextHopIp'",
      ),
    ],
    [
      'rg/networkSecurityGroups/nsg',
      {
        location,
        properties: {
          securityRules: [{ name: 'a', priority: 100, properties: {} }],
        },
      },
      expect.stringContaining("'priority' on object of type 'SecurityRule'"),
    ],
    [
      'rg/loadBalancers/lb',
      {
        location,
        sku,
        properties: {
          outboundRules: [{ name: 'o', properties: { allocatedPorts: 8 } }],
        },
      },
      expect.stringContaining("'allocatedPorts'"),
    ],
  ])('has an unknown member of %s', async (path, body, message) => {
    expect(await arm.put(path, body)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'InvalidRequestFormat',
          message: 'Cannot parse the request.',
          details: [{ code: 'InvalidJson', message }],
        },
      },
    });
    expect((await arm.get('rg/virtualNetworks/vnet-b')).status).toBe(404);
  });

  it('is not one that comes back with an existing resource, in any case', async () => {
    const path = 'rg/virtualNetworks/vnet/subnets/nodes';
    const { body } = await arm.get(path);
    expect(body.properties).toMatchObject({ ofNextYear: { kept: true } });
    const { status } = await arm.put(path, {
      properties: {
        ...(body.properties as object),
        ServiceEndpoints: [],
        serviceEndpointPolicies: [
          { id: arm.id('rg/serviceEndpointPolicies/p') },
        ],
      },
    });
    expect(status).toBe(200);
    expect((await arm.get(path)).body.properties).toMatchObject({
      ofNextYear: { kept: true },
      serviceEndpointPolicies: [{ id: expect.stringMatching(/Policies\/p$/) }],
    });
  });

  it.each(['microsoft-team', 'AzureTeam', 'windows'])(
    'has a tag whose name is kept for Azure: %s',
    async name => {
      const { status, body } = await arm.put('rg/natGateways/nat', {
        location,
        sku,
        tags: { [name]: 'x' },
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        code: 'AzureEmulator.TagNameReserved',
      });
    },
  );

  it('keeps one of two tags whose names differ in case', async () => {
    const { body } = await arm.put('rg/natGateways/nat-tags', {
      location,
      sku,
      tags: { Team: 'shop', team: 'checkout' },
    });
    expect(body.tags).toEqual({ Team: 'checkout' });
  });

  it.each([
    [
      'AddressRoutedByInternet',
      { ipTags: [{ ipTagType: 'RoutingPreference', tag: 'Internet' }] },
    ],
    [
      'AddressHasDdosProtection',
      { ddosSettings: { protectionMode: 'Enabled' } },
    ],
  ])('names an address that no gateway takes: %s', async (rule, properties) => {
    const address = `rg/publicIPAddresses/${rule}`;
    expect((await arm.put(address, { location, sku, properties })).status).toBe(
      201,
    );
    await arm.get(address);
    const { status, body } = await arm.put('rg/natGateways/nat', {
      location,
      sku,
      properties: { publicIpAddresses: [{ id: arm.id(address) }] },
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: `AzureEmulator.${rule}` });
  });
});
