import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_NAT_GATEWAY,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { isEqual } from 'lodash';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { createTestProvider } from '../testing/createTestProvider';
import { storeExample } from '../testing/storeExample';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import type { ExampleWay } from '../tests/exampleWay';
import { startRunsBackend } from '../tests/startRunsBackend';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleGateway } from '../tests/exampleGateway';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { exampleScope } from '../tests/exampleScope';
import { exampleUnusedAddress } from '../tests/exampleUnusedAddress';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const path = '/api/nat-gateway/v1';
const payments = 'group:default/payments';
const databases = createTestDatabases();

const asUser = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
/** Ann and Bob may see what payments has, platform everything. */
const ofOneTeam = mockServices.permissions.mock({
  authorizeConditional: async (requests, options) => {
    const { principal } = (
      options as {
        readonly credentials: BackstageCredentials<{
          readonly userEntityRef?: string;
        }>;
      }
    ).credentials;
    return requests.map(({ permission }): PolicyDecision => {
      const everything = { result: AuthorizeResult.ALLOW } as const;
      if (!isResourcePermission(permission, RESOURCE_TYPE_NAT_GATEWAY)) {
        return everything;
      }
      const ofPayments = createNatGatewayConditionalDecision(
        permission,
        natGatewayConditions.isOwner({ claims: [payments] }),
      );
      const mayAll = principal.userEntityRef === 'user:default/platform';
      if (permission.name === 'natGateway.apply') {
        return mayAll ? everything : { result: AuthorizeResult.DENY };
      }
      return mayAll ? everything : ofPayments;
    });
  },
}).factory;

const gateway = (name: string, address: string, owner?: string) => {
  const observed = exampleGateway(name, {
    tags: owner ? { 'backstage-owner': owner } : {},
  });
  return {
    ...observed,
    addresses: [{ ...observed.addresses[0], address }],
  };
};
const shop = gateway('nat-shop', '20.61.4.16/31');
const paying = gateway('nat-payments', '20.61.4.18/31', payments);

const observed = {
  gateways: [shop, paying],
  clusters: [
    exampleCluster('aks-shop', {
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: shop.resourceId,
          addresses: shop.addresses,
        },
      ],
    }),
  ],
};

describe('the addresses', () => {
  let api: Awaited<ReturnType<typeof startNatGatewayBackend>>['api'];
  beforeAll(async () => {
    ({ api } = await startNatGatewayBackend({
      providers: [new ExampleProvider({ observed })],
    }));
  });

  it('are told with what they serve, where and since when', async () => {
    const { status, body } = await api.get(`${path}/addresses.json`);

    expect(status).toBe(200);
    expect(body.addresses).toEqual([
      {
        cidr: '20.61.4.16/31',
        kind: 'prefix',
        state: 'active',
        ownerRef: 'group:default/platform',
        region: 'westeurope',
        since: expect.any(String),
        gateways: ['nat-shop'],
        clusters: ['aks-shop'],
        places: [],
      },
      expect.objectContaining({
        cidr: '20.61.4.18/31',
        ownerRef: payments,
        gateways: ['nat-payments'],
        clusters: [],
        places: [],
      }),
    ]);
    expect(body.createDate >= body.addresses[0].since.slice(0, 19)).toBe(true);
    expect(body.syncToken).toBe(
      String(Math.floor(Date.parse(body.createDate) / 1000)),
    );
  });

  it.each([
    ['addresses.txt', '20.61.4.16/30\n'],
    ['addresses?format=txt', '20.61.4.16/30\n'],
    [`addresses.txt?owner=${payments}`, '20.61.4.18/31\n'],
    ['addresses.txt?at=2020-01-01T00:00:00Z', ''],
  ])('are as asked for: %s', async (query, text) => {
    const response = await api.get(`${path}/${query}`);
    expect([response.status, response.text]).toEqual([200, text]);
  });

  it('are told as they were, with what changed until then', async () => {
    const { body: now } = await api.get(`${path}/changes`);
    const [{ at }] = now.items;
    const query = `at=${at}&owner=${payments}`;
    const { body } = await api.get(`${path}/changes?${query}`);
    expect(body.items).toMatchObject([{ at, what: 'appeared' }]);
    expect(body.addresses).toMatchObject([{ cidr: '20.61.4.18/31' }]);
    expect(now.addresses).toBeUndefined();
    const before = await api.get(`${path}/changes?at=2020-01-01T00:00:00Z`);
    expect(before.body).toEqual({ items: [], addresses: [] });
    expect(before.headers['last-modified']).toBeUndefined();
  });

  it.each([
    'addresses?format=xml',
    'addresses.txt?at=yesterday',
    'changes?since=2026-12-31T23:59:60Z',
  ])('are refused where they are asked for in another way: %s', async query => {
    expect((await api.get(`${path}/${query}`)).status).toBe(400);
  });

  it.each(['addresses.json', 'addresses.txt', 'addresses.atom', 'changes'])(
    'are not sent again to who has them: %s',
    async file => {
      const { headers } = await api.get(`${path}/${file}`);
      const again = (header: string, value: string) =>
        api.get(`${path}/${file}`).set(header, value);

      expect((await again('If-None-Match', headers.etag)).status).toBe(304);
      expect(
        (await again('If-Modified-Since', headers['last-modified'])).status,
      ).toBe(304);
      expect(
        (await again('If-Modified-Since', 'Wed, 01 Jan 2020 00:00:00 GMT'))
          .status,
      ).toBe(200);
    },
  );

  it('appear in the changes, for programs and for readers of feeds', async () => {
    const { body } = await api.get(`${path}/changes?owner=${payments}`);
    expect(body.items).toEqual([
      {
        at: expect.any(String),
        what: 'appeared',
        address: expect.objectContaining({ cidr: '20.61.4.18/31' }),
      },
    ]);
    const { text, headers } = await api.get(`${path}/addresses.atom`);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text.match(/<title>[^<]*: new<\/title>/g)).toHaveLength(2);
  });
});

describe('the addresses, for someone who may see those of one team', () => {
  it('are those of that team, without the names of others’ clusters', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [
        new ExampleProvider({
          observed: {
            ...observed,
            clusters: [
              exampleCluster('aks-shop', {
                ways: [
                  {
                    kind: 'natGateway',
                    gatewayResourceId: paying.resourceId,
                    addresses: paying.addresses,
                  },
                ],
              }),
            ],
          },
        }),
      ],
      features: [
        examplePolicy(permission =>
          permission.name === 'natGateway.read'
            ? createNatGatewayConditionalDecision(
                permission,
                natGatewayConditions.isOwner({ claims: [payments] }),
              )
            : { result: AuthorizeResult.DENY },
        ),
      ],
    });

    const { body, text } = await api.get(`${path}/addresses.json`);
    expect(body.addresses).toMatchObject([
      {
        cidr: '20.61.4.18/31',
        gateways: ['nat-payments'],
        clusters: [],
        places: [],
      },
    ]);
    expect(text).not.toContain('shop');
    for (const file of ['addresses.atom', 'changes', 'addresses.txt']) {
      const answer = await api.get(`${path}/${file}`);
      expect(answer.text).not.toMatch(/shop|20\.61\.4\.16/);
    }
  });
});

describe.each(databases.eachSupportedId())(
  'addresses that nothing uses, on %p',
  id => {
    const [left] = paying.addresses;
    const spare = {
      ...left,
      resourceId: `${left.resourceId}-spare`,
      name: 'spare',
      kind: 'publicIp' as const,
      address: '20.61.9.9',
      addressCount: 1,
    };
    const ofPayments = { tags: { 'backstage-owner': payments } };
    let knex: Knex;
    let api: Awaited<ReturnType<typeof startNatGatewayBackend>>['api'];
    const unused = async (query = '', user = 'platform') =>
      (
        await api
          .get(`${path}/unused-addresses${query}`)
          .set('Authorization', asUser(user))
      ).body;
    /** What a later collection finds. */
    const collect = async (
      snapshot: Parameters<typeof storeExample>[1]['snapshot'],
    ) => {
      const at = new Date().toISOString();
      await storeExample(knex, { at, snapshot });
      return at;
    };
    beforeAll(async () => {
      knex = await databases.init(id);
      ({ api } = await startNatGatewayBackend({
        providers: [new ExampleProvider({ observed })],
        features: [ofOneTeam, mockServices.database.factory({ knex })],
      }));
    });

    it('are not known of a scope of which no collection could tell', async () => {
      expect(await unused()).toEqual({
        items: [],
        total: { count: 0, addressCount: 0, costs: [] },
        unknownScopes: [scopeKey(exampleScope.scope)],
      });
    });

    it('are told with the proof, the price, and since when, what costs most first', async () => {
      const gone = await collect({
        gateways: [shop],
        unusedAddresses: [
          exampleUnusedAddress(spare),
          exampleUnusedAddress(left, ofPayments),
        ],
      });
      // One that cannot tell changes nothing.
      await collect({ gateways: [shop] });
      const told = await unused();

      expect(told).toMatchObject({
        items: [
          {
            name: left.name,
            kind: 'prefix',
            address: '20.61.4.18/31',
            ownerRef: payments,
            unusedSince: gone,
            lastUsed: { gateways: ['nat-payments'], clusters: [] },
            cost: { perMonth: 8.76, currency: 'USD' },
          },
          {
            name: 'spare',
            address: '20.61.9.9',
            ownerRef: 'group:default/platform',
            proof: [
              {
                resourceId: spare.resourceId,
                emptyProperties: ['properties.natGateway'],
              },
            ],
            readAt: gone,
            unusedSince: gone,
            cost: { perMonth: 3.65 },
          },
        ],
        total: {
          count: 2,
          addressCount: 3,
          costs: [{ currency: 'USD', perMonth: 12.41 }],
        },
        unknownScopes: [],
      });
      expect(told.items[1]).not.toHaveProperty('lastUsed');
      expect(told.items[0]).not.toHaveProperty('tags');

      const first = await unused('?limit=1');
      const second = await unused(`?limit=1&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items]).toEqual(told.items);
      expect([first.total, second.nextCursor]).toEqual([told.total, undefined]);
      for (const [query, names] of [
        [`owner=${payments}`, [left.name]],
        ['text=SPARE', ['spare']],
        ['region=elsewhere', []],
        ['scope=azure/a/b', []],
      ] as const) {
        const { items, total } = await unused(`?${query}`);
        expect(items.map(({ name }: { name: string }) => name)).toEqual(names);
        expect(total.count).toBe(names.length);
      }
    });

    it('are those of one team for who may see no other, without who used them before', async () => {
      // What the gateway of another team had is theirs now.
      await collect({
        unusedAddresses: [
          exampleUnusedAddress(spare),
          exampleUnusedAddress(shop.addresses[0], ofPayments),
        ],
      });
      const { items, total } = await unused('', 'ann');
      expect(items).toHaveLength(1);
      expect(items[0].resourceId).toBe(shop.addresses[0].resourceId);
      expect(items[0]).not.toHaveProperty('lastUsed');
      expect(total).toMatchObject({ count: 1, addressCount: 2 });
    });

    it('are gone once they are used, and refused with a cursor of another list', async () => {
      await collect({ unusedAddresses: [] });
      expect((await unused()).items).toEqual([]);
      const cursor = Buffer.from('["name"]').toString('base64url');
      expect((await unused(`?cursor=${cursor}`)).error.message).toContain(
        'no cursor of this list',
      );
    });
  },
);

describe('who relies on addresses', () => {
  let api: Awaited<ReturnType<typeof startNatGatewayBackend>>['api'];
  const retiring = gateway('nat-old', '20.61.4.20', payments);
  const provider = new ExampleProvider({
    observed: {
      ...observed,
      gateways: [
        ...observed.gateways,
        {
          ...retiring,
          addresses: [{ ...retiring.addresses[0], state: 'retiring' }],
        },
      ],
    },
  });
  const as = (user: string) => ({
    get: (file: string) =>
      api.get(`${path}/${file}`).set('Authorization', asUser(user)),
    post: (file: string, body: object) =>
      api.post(`${path}/${file}`).set('Authorization', asUser(user)).send(body),
    remove: (id: string) =>
      api.delete(`${path}/consumers/${id}`).set('Authorization', asUser(user)),
  });
  const bank = { name: 'bank', contact: 'net@bank.example' };

  beforeAll(async () => {
    ({ api } = await startNatGatewayBackend({
      providers: [provider],
      features: [ofOneTeam],
    }));
  });

  it('register, each name once for an address, and are listed to who may see the address', async () => {
    const registration = { ...bank, addresses: ['20.61.4.18/31'] };
    const { status, body } = await as('ann').post('consumers', registration);
    expect([status, body.items]).toEqual([
      201,
      [
        {
          id: expect.any(String),
          address: '20.61.4.18/31',
          ...bank,
          registeredBy: 'user:default/ann',
          since: expect.any(String),
        },
      ],
    ]);
    const again = await as('ann').post('consumers', registration);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain(
      "'bank' is registered already for 20.61.4.18/31",
    );

    const own = { name: 'platform', addresses: ['20.61.4.16/31'] };
    expect((await as('platform').post('consumers', own)).status).toBe(201);
    const names = async (user: string, query = '') =>
      (await as(user).get(`consumers${query}`)).body.items.map(
        ({ name }: { readonly name: string }) => name,
      );
    expect((await names('platform')).sort()).toEqual(['bank', 'platform']);
    expect(await names('ann')).toEqual(['bank']);
    expect(await names('platform', '?address=20.61.4.16/31')).toEqual([
      'platform',
    ]);
    expect(await names('platform', `?owner=${payments}`)).toEqual(['bank']);

    const { body: first } = await as('platform').get('consumers?limit=1');
    const { body: second } = await as('platform').get(
      `consumers?limit=1&cursor=${first.nextCursor}`,
    );
    expect(second.nextCursor).toBeUndefined();
    expect(second.items).toHaveLength(1);
    expect(second.items).not.toEqual(first.items);
  });

  it('do not register for what one may not see', async () => {
    const { status, body } = await as('ann').post('consumers', {
      ...bank,
      addresses: ['20.61.4.16/31'],
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'Not among the egress addresses that you may see: 20.61.4.16/31',
    );
  });

  it('acknowledge the change that happened, and are removed by who registered them or may change the address', async () => {
    const { body: page } = await as('ann').get('consumers');
    const leaving = { ...bank, addresses: ['20.61.4.20/32'] };
    const { body: added } = await as('ann').post('consumers', leaving);
    const [{ id, change }] = added.items;
    expect(change).toEqual({ what: 'retiring', at: expect.any(String) });
    const acknowledge = (user: string, at: string, of = id) =>
      as(user).post(`consumers/${of}/acknowledge`, { change: at });
    const early = await acknowledge(
      'ann',
      '2026-11-20T12:00:00.000Z',
      page.items[0].id,
    );
    expect([early.status, early.body.error.message]).toEqual([
      409,
      'No change of the address 20.61.4.18/31 is announced; there is nothing to acknowledge.',
    ]);

    const other = await acknowledge('bob', change.at);
    expect([other.status, other.body.error.message]).toEqual([
      403,
      `You may not acknowledge for bank, who relies on 20.61.4.20. Ask user:default/ann, who registered it, or ${payments}, who owns the address.`,
    ]);
    const { body: known } = await acknowledge('ann', change.at);
    expect(known.change).toEqual({
      ...change,
      acknowledgedBy: 'user:default/ann',
      acknowledgedAt: expect.any(String),
    });

    expect((await as('bob').remove(id)).status).toBe(403);
    expect((await as('platform').remove(id)).status).toBe(204);
    expect((await as('ann').remove(id)).status).toBe(404);
  });
});

describe('the addresses of a run', () => {
  it('are announced and retiring while it waits, and neither once it is taken back', async () => {
    const [address] = exampleGateway('nat-old').addresses;
    const subnet = '/network/s1';
    const cloud = new TestCloud({ [subnet]: null });
    const provider = createTestProvider({
      cloud,
      clusters: [
        exampleCluster('aks-shop', {
          ways: [
            {
              kind: 'loadBalancer',
              subnets: [{ resourceId: subnet, name: 's1' }],
              addresses: [{ ...address, address: '20.9.9.9' }],
            } as ExampleWay,
          ],
        }),
      ],
    });
    const { api, begin, follow } = await startRunsBackend({
      cloud,
      providers: [
        {
          ...provider,
          collect: async options => ({
            ...(await provider.collect(options)),
            collectedAt: new Date().toISOString(),
          }),
        },
      ],
    });
    const states = async () => {
      const { body } = await api.get(`${path}/addresses.json`);
      return Object.fromEntries(
        body.addresses.map((each: { cidr: string; state: string }) => [
          each.cidr,
          each.state,
        ]),
      );
    };
    const become = async (wanted: Readonly<Record<string, string>>) => {
      let found = await states();
      while (!isEqual(found, wanted)) found = await states();
      return found;
    };

    const { body: run } = await begin({
      spec: testDocument({ subnets: [subnet], prefixes: 1 }),
      acknowledgement: { sourceAddressesChange: true },
    });
    await follow(run.id, 'awaitingAcknowledgement');
    const { body: waiting } = await api.get(`${path}/runs/${run.id}`);
    const { addresses } = waiting.pendingAcknowledgement;
    expect(
      await become({ '20.9.9.9/32': 'retiring', [addresses[0]]: 'announced' }),
    ).toBeDefined();

    await api
      .post(`${path}/runs/${run.id}/cancel`)
      .set('Authorization', mockCredentials.user.header('user:default/ada'))
      .send({ seen: { addresses } });
    await follow(run.id, 'undone');
    expect(await become({ '20.9.9.9/32': 'active' })).toBeDefined();
    const { text } = await api.get(`${path}/addresses.atom`);
    expect(text).toContain(`${addresses[0]}: removed`);
    expect(text).toContain('State: retiring');
  });
});
