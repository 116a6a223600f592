import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const groups = '/providers/Microsoft.Management/managementGroups';
const first = '00000000-0000-4000-a000-000000000001';
const second = '00000000-0000-4000-a000-00000000000A';
const outside = '00000000-0000-4000-a000-00000000000b';

const principals = [
  ...smallScenario().principals,
  {
    name: 'reader',
    clientId: '00000000-0000-4000-a000-00000000000c',
    clientSecret: 'not-a-secret',
    objectId: '00000000-0000-4000-a000-00000000000d',
    assignments: [{ role: 'Reader', scope: `${groups}/Platform` }],
  },
];
const managementGroups = [
  { name: 'corp', displayName: 'Corporation' },
  { name: 'platform', parent: 'Corp', subscriptions: [first] },
  { name: 'shared', parent: 'platform', subscriptions: [second] },
];

describe('management groups', () => {
  let azure: AzureEmulator;
  let owner: ArmSession;
  let reader: ArmSession;
  beforeEach(async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        principals,
        managementGroups,
        moreSubscriptions: [{ id: second, name: 'Second' }, { id: outside }],
      }),
      pageSize: 2,
    });
    owner = await ArmSession.open(azure);
    reader = await ArmSession.open(azure, 'reader');
  });
  afterEach(() => azure.stop());

  /** All pages, by following the links. */
  async function below(name: string, session = owner) {
    const items: JsonObject[] = [];
    let path: string | undefined = `${groups}/${name}/descendants`;
    let pages = 0;
    while (path) {
      const { status, body } = await session.get(path);
      expect(status).toBe(200);
      items.push(...(body.value as JsonObject[]));
      const { pathname = undefined, search = '' } = body.nextLink
        ? new URL(String(body.nextLink))
        : {};
      path = pathname && pathname + search;
      pages += 1;
    }
    return { items, pages };
  }
  const names = async (name: string) =>
    (await below(name)).items.map(item => item.name);

  it('tells groups and subscriptions at any depth, in pages, with the group that each is in', async () => {
    const { items, pages } = await below('corp');
    expect(pages).toBe(2);
    expect(items.map(({ name, type }) => [name, type])).toEqual([
      ['platform', 'Microsoft.Management/managementGroups'],
      ['shared', 'Microsoft.Management/managementGroups'],
      [first, 'Microsoft.Management/managementGroups/subscriptions'],
      [second, 'Microsoft.Management/managementGroups/subscriptions'],
    ]);
    expect(items[3]).toEqual({
      id: `/subscriptions/${second}`,
      type: 'Microsoft.Management/managementGroups/subscriptions',
      name: second,
      properties: { displayName: 'Second', parent: { id: `${groups}/shared` } },
    });
  });

  it('moves subscriptions into a group and out of it', async () => {
    const path = `${groups}/shared/subscriptions/${outside}`;
    expect((await owner.put(path, {})).body).toMatchObject({
      id: path,
      properties: { parent: { id: `${groups}/shared` }, state: 'Active' },
    });
    expect(await names('platform')).toEqual(['shared', first, second, outside]);

    expect((await owner.delete(path)).status).toBe(200);
    expect((await owner.delete(path)).status).toBe(204);
    expect(await names('platform')).toEqual(['shared', first, second]);
  });

  it('gives a role at a group to what is below it, and to nothing else, for as long as it is there', async () => {
    const groupsOf = (id: string) => reader.get(`/subscriptions/${id}`);
    expect((await groupsOf(second)).status).toBe(200);
    expect((await groupsOf(outside)).status).toBe(403);
    expect((await below('shared', reader)).items).toHaveLength(1);
    const { status, body } = await reader.get(`${groups}/corp/descendants`);
    expect([status, (body.error as JsonObject).code]).toEqual([
      403,
      'AuthorizationFailed',
    ]);

    await owner.delete(`${groups}/shared/subscriptions/${second}`);
    expect((await groupsOf(second)).status).toBe(403);
    expect(
      (await reader.put(`${groups}/shared/subscriptions/${second}`, {})).status,
    ).toBe(403);
  });

  it('refuses groups and subscriptions that there are not', async () => {
    const missing = await owner.get(`${groups}/none/descendants`);
    expect([missing.status, missing.body.error]).toEqual([
      404,
      { code: 'NotFound', message: `'${groups}/none' not found` },
    ]);
    const { status } = await owner.put(
      `${groups}/corp/subscriptions/00000000-0000-4000-a000-0000000000ff`,
      {},
    );
    expect(status).toBe(404);
  });

  it.each([
    [[{ name: 'a', parent: 'b' }, { name: 'b' }], /'a' is in 'b'/],
    [[{ name: 'a', subscriptions: [outside] }], /which is neither/],
    [
      [
        { name: 'a', subscriptions: [first] },
        { name: 'b', subscriptions: [first] },
      ],
      /'b' has .* which 'a' has already/,
    ],
  ])('refuses a scenario with %j', async (mistaken, words) => {
    await expect(
      startAzureEmulator({
        scenario: smallScenario({ managementGroups: mistaken }),
      }),
    ).rejects.toThrow(words);
  });
});
