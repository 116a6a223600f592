import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('the range of a subnet', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const network = 'rg-shop-weu/virtualNetworks/vnet-shop-weu';
  const nodes = `${network}/subnets/aks-nodes`;
  const inUse = {
    status: 400,
    body: { error: { code: 'InUsePrefixCannotBeDeleted' } },
  };

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const moved = ({ properties }: JsonObject, prefix: string) => {
    const {
      addressPrefixes: _,
      addressPrefix: __,
      ...rest
    } = properties as JsonObject;
    return { properties: { ...rest, addressPrefix: prefix } };
  };

  it('neither moves nor shrinks while nodes stand in it', async () => {
    const { body } = await arm.get(nodes);
    const standing = String((body.properties as JsonObject).addressPrefix);
    const shrunk = standing.replace(/\/\d+$/, '/28');
    expect(shrunk).not.toBe(standing);
    expect(await arm.put(nodes, moved(body, shrunk))).toMatchObject(inUse);
    expect((await arm.put(nodes, moved(body, standing))).status).toBe(200);
  });

  it('does not move by a write of the whole network either', async () => {
    const { body } = await arm.get(network);
    const properties = body.properties as JsonObject;
    const subnets = (properties.subnets as readonly JsonObject[]).map(subnet =>
      subnet.name === 'aks-nodes'
        ? {
            name: subnet.name,
            ...moved(
              subnet,
              String((subnet.properties as JsonObject).addressPrefix).replace(
                /\/\d+$/,
                '/28',
              ),
            ),
          }
        : subnet,
    );
    expect(
      await arm.put(network, {
        ...body,
        properties: { ...properties, subnets },
      }),
    ).toMatchObject(inUse);
  });

  it('changes while nothing is in it', async () => {
    const empty = 'rg-shop-weu/virtualNetworks/vnet-empty';
    await arm.put(empty, {
      location: 'westeurope',
      properties: {
        addressSpace: { addressPrefixes: ['10.200.0.0/16'] },
        subnets: [
          { name: 'one', properties: { addressPrefix: '10.200.0.0/24' } },
        ],
      },
    });
    await arm.get(empty);
    const { status } = await arm.put(`${empty}/subnets/one`, {
      properties: { addressPrefix: '10.200.1.0/24' },
    });
    expect(status).toBe(200);
  });
});
