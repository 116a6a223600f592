import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('one address under two names', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const group = 'rg-shop-weu';
  const standard = { location: 'westeurope', sku: { name: 'Standard' } };
  const prefix = `${group}/publicIPPrefixes/drawn`;
  const addressOf = (name: string) => `${group}/publicIPAddresses/${name}`;
  const lists = (names: {
    readonly addresses?: readonly string[];
    readonly prefixes?: readonly string[];
  }) => ({
    ...standard,
    properties: {
      publicIpAddresses: (names.addresses ?? []).map(name => ({
        id: arm.id(addressOf(name)),
      })),
      publicIpPrefixes: (names.prefixes ?? []).map(name => ({
        id: arm.id(`${group}/publicIPPrefixes/${name}`),
      })),
    },
  });
  const frontend = (properties: JsonObject) => ({
    ...standard,
    properties: { frontendIPConfigurations: [{ name: 'front', properties }] },
  });
  const gateway = (name: string) => `${group}/natGateways/${name}`;
  const heldThrough = {
    status: 400,
    body: { error: { code: 'AzureEmulator.AddressHeldThroughPrefix' } },
  };
  const twice = {
    status: 400,
    body: { error: { code: 'AzureEmulator.AddressNamedTwice' } },
  };

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
    await arm.put(prefix, { ...standard, properties: { prefixLength: 31 } });
    for (const name of ['first', 'second']) {
      await arm.put(addressOf(name), {
        ...standard,
        properties: {
          publicIPAllocationMethod: 'Static',
          publicIPPrefix: { id: arm.id(prefix) },
        },
      });
    }
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('is refused where another gateway holds the prefix of an address', async () => {
    await arm.put(gateway('a'), lists({ prefixes: ['drawn'] }));
    expect(
      await arm.put(gateway('b'), lists({ addresses: ['first'] })),
    ).toMatchObject(heldThrough);
    expect(
      await arm.put(
        `${group}/loadBalancers/lb-b`,
        frontend({ publicIPAddress: { id: arm.id(addressOf('first')) } }),
      ),
    ).toMatchObject(heldThrough);
  });

  it('is refused where another gateway holds an address of the prefix', async () => {
    await arm.put(gateway('a'), lists({ addresses: ['first'] }));
    expect(
      await arm.put(gateway('b'), lists({ prefixes: ['drawn'] })),
    ).toMatchObject(heldThrough);
    expect(
      await arm.put(
        `${group}/loadBalancers/lb-b`,
        frontend({ publicIPPrefix: { id: arm.id(prefix) } }),
      ),
    ).toMatchObject(heldThrough);
  });

  it('is refused where a load balancer holds an address of the prefix', async () => {
    await arm.put(
      `${group}/loadBalancers/lb-a`,
      frontend({ publicIPAddress: { id: arm.id(addressOf('first')) } }),
    );
    expect(
      await arm.put(gateway('b'), lists({ prefixes: ['drawn'] })),
    ).toMatchObject(heldThrough);
  });

  it('lets two gateways have two addresses of one prefix', async () => {
    await arm.put(gateway('a'), lists({ addresses: ['first'] }));
    expect(
      (await arm.put(gateway('b'), lists({ addresses: ['second'] }))).status,
    ).toBe(201);
  });

  it('lets a gateway change from an address to its prefix', async () => {
    await arm.put(gateway('a'), lists({ addresses: ['first'] }));
    expect(
      (await arm.put(gateway('a'), lists({ prefixes: ['drawn'] }))).status,
    ).toBe(200);
  });

  it('is refused on one gateway, by the same id or beside its prefix', async () => {
    expect(
      await arm.put(gateway('a'), lists({ addresses: ['first', 'FIRST'] })),
    ).toMatchObject(twice);
    expect(
      await arm.put(gateway('a'), lists({ prefixes: ['drawn', 'drawn'] })),
    ).toMatchObject(twice);
    expect(
      await arm.put(
        gateway('a'),
        lists({ addresses: ['first'], prefixes: ['drawn'] }),
      ),
    ).toMatchObject(twice);
    expect((await arm.get(gateway('a'))).status).toBe(404);
  });
});
