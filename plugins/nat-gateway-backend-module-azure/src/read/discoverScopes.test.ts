import { readAzureAccounts } from '../config/readAzureAccounts';
import { demoScenario } from '../testing/demoScenario';
import { emulatorConfig, startAzure } from '../testing/startAzure';
import { createAzureSession } from './createAzureSession';

const path = '/providers/Microsoft.Management/managementGroups';
const first = demoScenario().subscription.id;
const second = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e0b';
const third = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e0c';
const outside = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e0d';

type Found = readonly {
  readonly scope: { readonly id: string };
  readonly ownerRef?: string;
}[];
const idsOf = (found: Found) => found.map(({ scope }) => scope.id);

describe('discovering subscriptions below management groups', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  beforeAll(async () => {
    started = await startAzure({
      scenario: {
        ...demoScenario(),
        moreSubscriptions: [second, third, outside].map(id => ({ id })),
        managementGroups: [
          { name: 'corp' },
          { name: 'platform', parent: 'corp', subscriptions: [first, second] },
          { name: 'shared', parent: 'platform', subscriptions: [third] },
          { name: 'empty' },
          { name: 'secret' },
        ],
        principals: [
          ...demoScenario().principals.map(principal => ({
            ...principal,
            assignments:
              principal.name === 'owner'
                ? [{ role: 'Owner', scope: '/' }]
                : principal.assignments,
          })),
          {
            name: 'platform-reader',
            clientId: 'e0000000-0000-4000-a000-0000000000d1',
            clientSecret: 'emulated-not-a-secret',
            objectId: 'e0000000-0000-4000-a000-0000000000e1',
            assignments: [
              { role: 'Reader', scope: `${path}/corp` },
              { role: 'Reader', scope: `${path}/empty` },
            ],
          },
        ],
      },
      pageSize: 2,
    });
  });
  beforeEach(() => started.azure.faults.clear());
  afterAll(() => started.azure.stop());

  const providerOf = (account: object) =>
    started.another({
      credential: {
        tenantId: started.azure.tenantId,
        ...started.azure.principals['platform-reader'],
      },
      ...account,
    });
  const discover = (
    managementGroups: readonly object[],
    account: object = { scopes: [] },
  ): Promise<Found> =>
    providerOf({ managementGroups, ...account }).discovery.discover({
      account: 'demo',
      signal: new AbortController().signal,
    });

  it('finds them at any depth, through all pages, with the owner of the group', async () => {
    const found = await discover([{ id: 'Corp', owner: 'group:default/corp' }]);
    expect(found).toEqual(
      [first, second, third].map(id => ({
        scope: { provider: 'azure', account: 'demo', id },
        ownerRef: 'group:default/corp',
      })),
    );
    const pages = started.azure.journal
      .complete()
      .entries()
      .filter(entry => entry.path.endsWith('/descendants'));
    expect(pages.length).toBeGreaterThan(2);
  });

  it('gives a subscription to the group that comes first, and leaves those of the configuration out', async () => {
    const found = await discover(
      [{ id: 'shared', owner: 'group:default/shared' }, { id: 'platform' }],
      { scopes: [{ subscriptionId: second.toUpperCase() }] },
    );
    expect(found.map(({ scope, ownerRef }) => [scope.id, ownerRef])).toEqual([
      [third, 'group:default/shared'],
      [first, undefined],
    ]);
  });

  it('finds none in a group without any', async () => {
    expect(await discover([{ id: 'empty' }])).toEqual([]);
  });

  it.each([
    ['is not there', 'none', 'AuthorizationFailed'],
    ['may not be read', 'secret', 'AuthorizationFailed'],
  ])(
    'fails as a whole where one group %s, and names it',
    async (_, id, code) => {
      await expect(
        discover([{ id: 'platform' }, { id }]),
      ).rejects.toMatchObject({
        code,
        statusCode: 403,
        resourceId: `${path}/${id}`,
        message: expect.stringContaining(`below management group ${id}`),
        wayOut: expect.any(String),
      });
    },
  );

  it('fails where an answer is no list, rather than find none', async () => {
    started.azure.faults.add({
      path: '/descendants',
      respond: { status: 200, code: 'Odd', message: 'a proxy said so' },
    });
    await expect(discover([{ id: 'platform' }])).rejects.toThrow(
      'without a list',
    );
  });

  it('fails where a page breaks off, rather than find some', async () => {
    started.azure.faults.add({
      path: '/descendants',
      nth: 2,
      times: Infinity,
      respond: { status: 500, code: 'InternalServerError', message: 'No.' },
    });
    await expect(discover([{ id: 'corp' }])).rejects.toMatchObject({
      code: 'InternalServerError',
    });
  });

  it('waits as long as Azure asks it to', async () => {
    started.azure.faults.add({
      path: '/descendants',
      times: 2,
      respond: {
        status: 429,
        code: 'TooManyRequests',
        message: 'Later.',
        headers: { 'Retry-After': '1' },
      },
    });
    expect(idsOf(await discover([{ id: 'platform' }]))).toEqual([
      first,
      second,
      third,
    ]);
  });

  it('follows subscriptions that move', async () => {
    const [account] = readAzureAccounts(emulatorConfig(started.azure));
    const arm = await createAzureSession(account, { purpose: 'write' }).arm();
    const move = (method: 'PUT' | 'DELETE', id: string) =>
      arm.send({
        method,
        path: `${path}/shared/subscriptions/${id}`,
        apiVersion: '2020-05-01',
      });
    await move('PUT', outside);
    await move('DELETE', third);
    try {
      expect(idsOf(await discover([{ id: 'platform' }]))).toEqual([
        first,
        second,
        outside,
      ]);
    } finally {
      await move('DELETE', outside);
      await move('PUT', third);
    }
  });

  it('finds a hundred by the pages of one list, and uses all of them', async () => {
    const hundred = await startAzure({
      scenario: undefined,
      scale: {
        subscriptions: 100,
        gateways: 100,
        clusters: 0,
        regions: 1,
        seed: 1,
      },
      pageSize: 40,
      account: { scopes: [], managementGroups: [{ id: 'generated' }] },
    });
    const { azure, provider } = hundred;
    try {
      const found = await provider.discovery.discover({
        account: 'demo',
        signal: new AbortController().signal,
      });
      provider.discovery.use('demo', found);
      expect(provider.scopes.map(({ scope }) => scope.id).sort()).toEqual(
        [...azure.subscriptionIds].sort(),
      );
      expect(
        azure.journal
          .complete()
          .entries()
          .filter(entry => entry.path.endsWith('/descendants')),
      ).toHaveLength(3);
    } finally {
      await azure.stop();
    }
  });

  it('is not declared where no management group is configured', () => {
    expect(providerOf({}).discovery.accounts).toEqual([]);
  });
});
