import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

const sku = { name: 'Standard' };

describe('zones', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  const refusal = async (path: string, body: JsonObject) => {
    const answer = await arm.put(path, body);
    expect(azure.state.get(arm.id(path))).toBeUndefined();
    return [answer.status, answer.body.error];
  };

  it.each([
    ['natGateways', {}],
    ['publicIPAddresses', {}],
    ['publicIPPrefixes', { prefixLength: 31 }],
  ])('of %s are those of the region', async (type, properties) => {
    const path = `rg-shop-weu/${type}/zonal`;
    const inZones = (location: string, zones: readonly string[]) =>
      refusal(path, { location, sku, zones, properties });
    expect(await inZones('West Europe', ['2', '9'])).toEqual([
      400,
      {
        code: 'InvalidAvailabilityZone',
        message: `The zone(s) '9' for resource 'Microsoft.Network/${type}/zonal' is not supported. The supported zones for location 'westeurope' are '1,2,3'`,
      },
    ]);
    expect(await inZones('ukwest', ['1'])).toEqual([
      400,
      {
        code: 'LocationNotSupportAvailabilityZones',
        message: `The resource 'Microsoft.Network/${type}/zonal' does not support availability zones at location 'ukwest'.`,
      },
    ]);
    const { status } = await arm.put(path, {
      location: 'westeurope',
      sku,
      zones: ['2'],
      properties,
    });
    expect(status).toBe(201);
  });

  it.each(['routeTables', 'virtualNetworks', 'networkSecurityGroups'])(
    'are nothing for %s',
    async type => {
      const [status, error] = await refusal(`rg-shop-weu/${type}/zonal`, {
        location: 'westeurope',
        zones: ['1'],
      });
      expect([status, error]).toEqual([
        400,
        {
          code: 'ResourceTypeNotSupportAvailabilityZones',
          message: `The resource type '${type}' does not support availability zones at location 'westeurope' and api-version '2026-01-01'.`,
        },
      ]);
    },
  );

  it('are named once', async () => {
    const [status, error] = await refusal('rg-shop-weu/natGateways/zonal-2', {
      location: 'westeurope',
      zones: ['1', '1'],
    });
    expect([status, (error as JsonObject).code]).toEqual([
      400,
      'AzureEmulator.ZonesStandTwice',
    ]);
  });

  it.each([
    ['ukwest', ['1']],
    ['westeurope', ['9']],
  ])('of a frontend in %s are not %s', async (location, zones) => {
    const [status, error] = await refusal('rg-shop-weu/loadBalancers/zonal', {
      location,
      sku,
      properties: { frontendIPConfigurations: [{ name: 'front', zones }] },
    });
    expect([status, (error as JsonObject).code]).toEqual([
      400,
      'AzureEmulator.FrontendZonesNotInRegion',
    ]);
  });

  it('of an agent pool are those of the region, however it is written', async () => {
    const pool = 'rg-shop-weu/managedClusters/aks-shop-weu/agentPools/zonal';
    const { status, body } = await arm.put(pool, {
      properties: {
        count: 1,
        availabilityZones: ['1', '7'],
        vnetSubnetID: arm.id(
          'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/aks-nodes',
        ),
      },
    });
    expect([status, body.error]).toEqual([
      400,
      expect.objectContaining({
        code: 'AvailabilityZoneNotSupported',
        message:
          "The zone(s) '7' for resource 'zonal' is not supported. The supported zones for location 'westeurope' are '1,2,3'",
      }),
    ]);
  });
});
