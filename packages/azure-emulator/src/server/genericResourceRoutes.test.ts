import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

const version = 'api-version=2021-04-01';

describe('lists of resources of all types', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const all = async (
    path: string,
    session = arm,
  ): Promise<readonly JsonObject[]> => {
    const items: JsonObject[] = [];
    let next: string | undefined = path;
    while (next) {
      const { body, status } = await session.get(next);
      expect([status, body.error]).toEqual([200, undefined]);
      items.push(...(body.value as JsonObject[]));
      const link: unknown = body.nextLink;
      const url: URL | undefined = link ? new URL(String(link)) : undefined;
      next = url && url.pathname + url.search;
    }
    return items;
  };
  const filtered = (filter: string) =>
    all(
      `${arm.subscription}/resources?${version}&$filter=${encodeURIComponent(
        filter,
      )}`,
    );

  it('have whatever exists, short, and page by page', async () => {
    const listed = await all(`${arm.subscription}/resources?${version}`);
    const kinds = [
      'Network/natGateways',
      'Network/publicIPAddresses',
      'Network/publicIPPrefixes',
      'Network/virtualNetworks',
      'Network/loadBalancers',
      'Network/routeTables',
      'Network/networkSecurityGroups',
      'ContainerService/managedClusters',
    ].flatMap(type => azure.state.list(`Microsoft.${type}`));
    const ids = listed.map(({ id }) => String(id).toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(kinds.map(({ id }) => String(id).toLowerCase())),
    );
    expect(new Set(listed.map(({ type }) => type))).toContain(
      'Microsoft.Compute/virtualMachineScaleSets',
    );
    for (const resource of listed) {
      expect(resource).not.toHaveProperty('properties');
      expect(resource).not.toHaveProperty('etag');
    }
    const gateway = listed.find(({ name }) => name === 'nat-orders-weu');
    const { id, name, type, location, sku, tags, zones } =
      azure.state.get(String(gateway?.id)) ?? {};
    expect(gateway).toEqual(
      JSON.parse(
        JSON.stringify({ id, name, type, location, sku, tags, zones }),
      ),
    );
  });

  it('of a group have what is in it', async () => {
    const listed = await all(`${arm.id('rg-shop-weu')}/resources?${version}`);
    expect(listed.length).toBeGreaterThan(2);
    for (const { id } of listed) {
      expect(String(id)).toMatch(/\/resourceGroups\/rg-shop-weu\//);
    }
  });

  it('are filtered, and cut at $top', async () => {
    const type = 'Microsoft.Network/natGateways';
    const gateways = await filtered(`resourceType eq '${type}'`);
    expect(gateways.map(({ id }) => id)).toEqual(
      azure.state.list(type).map(({ id }) => id),
    );
    await arm.patch('rg-orders-weu/natGateways/nat-orders-weu', {
      tags: { 'cost center': "it's 7" },
    });
    expect(
      (
        await filtered(`tagName eq 'cost center' and tagValue eq 'it''s 7'`)
      ).map(({ name }) => name),
    ).toEqual(['nat-orders-weu']);
    const top = `${arm.subscription}/resources?${version}&$top=5`;
    expect(await all(top)).toHaveLength(5);
  });

  it('tell times and state when they are asked', async () => {
    azure.clock.advance({ milliseconds: 60_000 });
    const path = 'rg-orders-weu/natGateways/nat-orders-weu';
    await arm.patch(path, { tags: {} });
    const [gateway] = await all(
      `${arm.subscription}/resources?${version}&$filter=name%20eq%20'nat-orders-weu'&$expand=createdTime,changedTime,provisioningState`,
    );
    expect(gateway).toMatchObject({
      changedTime: '2026-11-20T12:01:30.000Z',
      provisioningState: 'Succeeded',
    });
    expect(String(gateway.createdTime) < String(gateway.changedTime)).toBe(
      true,
    );
  });

  it('show each client what it may read', async () => {
    const session = await ArmSession.open(azure, 'shop-only');
    const listed = await all(
      `${arm.subscription}/resources?${version}`,
      session,
    );
    expect(listed.length).toBeGreaterThan(0);
    for (const { id } of listed) {
      expect(String(id)).toMatch(/rg-shop-weu/i);
    }
    const own = `${arm.id('rg-shop-weu')}/resources?${version}`;
    expect((await all(own, session)).length).toBeGreaterThan(0);
    const group = `${arm.id('rg-orders-weu')}/resources?${version}`;
    expect((await session.get(group)).status).toBe(403);
  });

  it.each([
    ['$filter=substringof(%27a%27,name)', 'ResourceFilterNotSupported'],
    ['$top=0', 'InvalidTop'],
    ['$top=x', 'InvalidTop'],
    ['$expand=properties', 'InvalidExpand'],
  ])('refuse %s in words of our own', async (query, code) => {
    const { status, body } = await arm.get(
      `${arm.subscription}/resources?${version}&${query}`,
    );
    expect([status, (body.error as JsonObject).code]).toEqual([
      400,
      `AzureEmulator.${code}`,
    ]);
  });

  it.each([
    ['a group', 'rg-nowhere/resources', 'ResourceGroupNotFound'],
    ['an api-version', 'rg-shop-weu/resources?api-version=x', /^InvalidApi/],
  ])('need %s', async (_, path, code) => {
    const [group, rest] = path.split('/');
    const { body } = await arm.get(`${arm.id(group)}/${rest}`);
    expect((body.error as JsonObject).code).toMatch(code);
  });
});
