import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

const prefix = '10.9.0.0/16';
const appliance = 'VirtualAppliance';

describe('routes', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const table = 'rg-shop-weu/routeTables/rt-new';

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
    await arm.put(table, { location: 'westeurope' });
    await arm.get(table);
  });

  afterAll(async () => {
    await azure.stop();
  });

  const refused: readonly (readonly [string, JsonObject, string, number?])[] = [
    [
      'another type',
      { addressPrefix: prefix, nextHopType: 'Nope' },
      'InvalidRequestFormat',
    ],
    ['no type', { addressPrefix: prefix }, 'InvalidRequestFormat'],
    ['no prefix', { nextHopType: 'None' }, 'InvalidRequestFormat'],
    [
      'a prefix that is none',
      { addressPrefix: 'nonsense', nextHopType: 'None' },
      'InvalidAddressPrefixFormat',
    ],
    [
      'an IPv6 prefix that is none',
      { addressPrefix: 'fd00:::/99', nextHopType: 'None' },
      'InvalidAddressPrefixFormat',
    ],
    [
      'a prefix that begins within one',
      { addressPrefix: '10.9.0.1/16', nextHopType: 'None' },
      'InvalidCIDRNotation',
    ],
    [
      'an appliance without address',
      { addressPrefix: prefix, nextHopType: appliance },
      'MissingNextHopIpAddress',
    ],
    [
      'an appliance with an address that is none',
      {
        addressPrefix: prefix,
        nextHopType: appliance,
        nextHopIpAddress: '10.0.0.256',
      },
      'InvalidNextHopIpAddress',
    ],
    [
      'an address without appliance',
      {
        addressPrefix: prefix,
        nextHopType: 'Internet',
        nextHopIpAddress: '10.0.0.4',
      },
      'AzureEmulator.NextHopIpAddressNotAllowed',
    ],
    [
      'several appliances',
      { addressPrefix: prefix, nextHopType: 'VirtualApplianceEcmp' },
      'AzureEmulator.NotImplemented',
      501,
    ],
  ];

  it.each(refused)(
    'refuse %s, in the table and by themselves',
    async (_, properties, code, status = 400) => {
      const answer = { status, body: { error: { code } } };
      expect(
        await arm.put(table, {
          location: 'westeurope',
          properties: { routes: [{ name: 'one', properties }] },
        }),
      ).toMatchObject(answer);
      expect(
        await arm.put(`${table}/routes/one`, { properties }),
      ).toMatchObject(answer);
    },
  );

  it.each([
    { addressPrefix: prefix, nextHopType: 'virtualnetworkgateway' },
    { addressPrefix: 'fd00::/48', nextHopType: 'VnetLocal' },
    { addressPrefix: 'AzureCloud.westeurope', nextHopType: 'Internet' },
    {
      addressPrefix: '0.0.0.0/0',
      nextHopType: appliance,
      nextHopIpAddress: '10.0.0.4',
    },
    { addressPrefix: prefix, nextHopType: 'None', nextHopIpAddress: '' },
  ])('take %j', async properties => {
    const { status } = await arm.put('rg-shop-weu/routeTables/rt-good', {
      location: 'westeurope',
      properties: { routes: [{ name: 'one', properties }] },
    });
    await arm.get('rg-shop-weu/routeTables/rt-good');
    expect([200, 201]).toContain(status);
  });

  it('refuse a second one with the same prefix, in the words of Azure', async () => {
    const properties = { addressPrefix: '10.8.0.0/16', nextHopType: 'None' };
    await arm.put(`${table}/routes/one`, { properties });
    await arm.get(table);
    expect(await arm.put(`${table}/routes/two`, { properties })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'RouteConflict',
          message:
            'Route: two conflicts with Route: one. Routes cannot have the same AddressPrefix.',
        },
      },
    });
  });
});
