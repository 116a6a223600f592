import {
  azureCloud,
  type ObservedGateway,
  type ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { emptyTables } from '../../testing/emptyTables';
import { storeExample } from '../../testing/storeExample';
import { exampleCluster } from '../../tests/exampleCluster';
import { exampleGateway } from '../../tests/exampleGateway';
import { exampleScope } from '../../tests/exampleScope';
import { declareScopes } from '../snapshots/declareScopes';
import { addressKey } from './addressKey';
import { addressPeriods } from './addressPeriods';
import type { AddressPeriod } from './AddressPeriod';
import { deleteAddressPeriods } from './deleteAddressPeriods';
import { findKnownSince } from './findKnownSince';
import {
  selectAddresses,
  selectAddressPeriods,
  selectChangedAddresses,
} from './selectAddressPeriods';
import { versionOfFeed } from './versionOfFeed';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('addresses on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await declareScopes(knex, { scopes: [exampleScope] });
  });

  const [address] = exampleGateway('nat-a').addresses;
  const gatewayWith = (
    changes: Partial<ObservedGateway['addresses'][number]> = {},
  ): ObservedGateway => ({
    ...exampleGateway('nat-a'),
    addresses: [{ ...address, ...changes }],
  });
  const collect = (
    minute: number,
    snapshot?: Parameters<typeof storeExample>[1]['snapshot'],
  ) => storeExample(knex, { at: at(minute), snapshot });
  const periods = async () =>
    (
      (await knex('address_periods').orderBy([
        'since',
        'address',
      ])) as readonly AddressPeriod[]
    ).map(({ since, until, address: of }) => [of, since, until]);
  const knownSince = async () => {
    const known = addressKey(azureCloud, address)!;
    return (await findKnownSince(knex, { ids: [known] })).get(known);
  };

  it('are known since the collection that first found them, and gone with the first that did not', async () => {
    await collect(0, { gateways: [gatewayWith()] });
    await collect(5, { gateways: [gatewayWith()] });
    expect(await periods()).toEqual([[address.address, at(0), null]]);
    expect(await knownSince()).toBe(at(0));

    await collect(10);
    expect(await periods()).toEqual([[address.address, at(0), at(10)]]);
    expect(await knownSince()).toBeUndefined();

    await collect(15, { gateways: [gatewayWith()] });
    expect(await knownSince()).toBe(at(15));
  });

  it('follow one another where the clock of the replica before is ahead', async () => {
    const just = (milliseconds: number) =>
      new Date(Date.parse(at(5)) + milliseconds).toISOString();
    await collect(5, { gateways: [gatewayWith()] });
    await collect(0);
    await collect(1, { gateways: [gatewayWith()] });
    await collect(6, { gateways: [gatewayWith()] });
    expect(await periods()).toEqual([
      [address.address, at(5), just(1)],
      [address.address, just(2), null],
    ]);
  });

  it('have a period for whom they serve, and are known since the first of them', async () => {
    const gateway = gatewayWith();
    const cluster = exampleCluster('aks-a', {
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: gateway.resourceId,
          addresses: gateway.addresses,
        },
      ],
    });
    await collect(0, { gateways: [gateway] });
    await collect(5, { gateways: [gateway], clusters: [cluster] });
    const rows: readonly AddressPeriod[] = await knex(
      'address_periods',
    ).orderBy('since');
    expect(
      rows.map(({ since, until, state_since: stateSince, document }) => ({
        since,
        until,
        stateSince,
        clusters: JSON.parse(document).clusters,
      })),
    ).toEqual([
      { since: at(0), until: at(5), stateSince: at(0), clusters: [] },
      {
        since: at(5),
        until: null,
        // A change that one acknowledged is not another one now.
        stateSince: at(0),
        clusters: [cluster.resourceId],
      },
    ]);
    expect(await knownSince()).toBe(at(0));
    // Also when the first is deleted.
    await deleteAddressPeriods(knex, { endedBefore: at(6) });
    expect(await periods()).toHaveLength(1);
    expect(await knownSince()).toBe(at(0));
  });

  it('name machines that are no nodes, and the subnet where nothing closer sends with them', async () => {
    const gateway = gatewayWith();
    const own = {
      ...address,
      resourceId: `${address.resourceId}-own`,
      address: '203.0.113.77',
    };
    const place = (
      kind: ObservedPlace['kind'],
      name: string,
      addresses: ObservedGateway['addresses'],
      more: Partial<ObservedPlace> = {},
    ): ObservedPlace => ({
      kind,
      resourceId: `/place/${name}`,
      name,
      container: gateway.container,
      region: 'westeurope',
      virtualNetworkId: '/network',
      tags: {},
      ways: [
        {
          kind: 'nodePublicIps',
          pools: [],
          subnets: [{ resourceId: `/place/subnet-of-${name}`, name }],
          addresses,
          notRead: [],
          reason: '',
        },
      ],
      ...more,
    });
    const others = [
      place('machineGroup', 'nodes', gateway.addresses, {
        clusterResourceId: '/cluster',
      }),
      place('subnet', 'shared', [...gateway.addresses, own]),
      place('network', 'network', [...gateway.addresses, own]),
    ];
    const batch = place('machineGroup', 'batch', gateway.addresses);
    await collect(0, { gateways: [gateway], places: others });
    await collect(5, { gateways: [gateway], places: [...others, batch] });
    // Without the right to list scale sets, they are as they were.
    await collect(10, {
      gateways: [gateway],
      places: others,
      notListed: ['machineGroup'],
    });
    await collect(15, { gateways: [gateway] });

    const rows: readonly AddressPeriod[] = await knex(
      'address_periods',
    ).orderBy(['address', 'since']);
    expect(
      rows.map(({ address: of, since, until, document }) => [
        of,
        since,
        until,
        JSON.parse(document).places,
      ]),
    ).toEqual(
      [
        [address.address, at(0), at(5), undefined],
        [address.address, at(5), at(15), ['/place/batch']],
        [address.address, at(15), null, undefined],
        [own.address, at(0), at(15), ['/place/shared']],
      ].sort(([one], [other]) => String(one).localeCompare(String(other))),
    );
  });

  it('are others when a resource was made anew with another address', async () => {
    await collect(0, { gateways: [gatewayWith()] });
    await collect(5, { gateways: [gatewayWith({ address: '203.0.113.9' })] });
    expect(await periods()).toEqual([
      [address.address, at(0), at(5)],
      ['203.0.113.9', at(5), null],
    ]);
  });

  it('are not gone when they, or what has them, could not be read', async () => {
    await collect(0, { gateways: [gatewayWith()] });
    await collect(5, { notListed: ['natGateway'] });
    const { address: _, addressCount: __, ...unread } = address;
    const blind = {
      ...exampleGateway('nat-a'),
      addresses: [{ ...unread, notRead: true as const }],
    };
    await collect(10, { gateways: [blind], notListed: [address.kind] });
    await collect(15, { gateways: [blind] });
    expect(await periods()).toEqual([[address.address, at(0), null]]);
  });

  it('stay known when their scope is not configured any more, until they are deleted', async () => {
    await collect(0, { gateways: [gatewayWith()] });
    await declareScopes(knex, { scopes: [] });
    const [[, since, until]] = await periods();
    expect([since, typeof until]).toEqual([at(0), 'string']);
    // Who may see that scope may read the record.
    expect(
      await selectAddresses(knex, {
        condition: { providers: ['azure'] },
        from: at(0),
        to: at(0),
      }),
    ).toEqual([address.address]);
    await deleteAddressPeriods(knex, { endedBefore: at(0) });
    expect(await periods()).toHaveLength(1);
    await deleteAddressPeriods(knex, { endedBefore: '9999' });
    expect(await periods()).toEqual([]);
  });

  it('are found as they were at a moment, of one owner, and as far as a caller may see them', async () => {
    await collect(0, { gateways: [gatewayWith()] });
    await collect(5, { gateways: [gatewayWith({ address: '20.61.9.0/31' })] });
    await collect(10, {});
    const everything = { allOf: [] };
    const found = async (
      options: Partial<Parameters<typeof selectAddressPeriods>[1]>,
    ) =>
      (
        await selectAddressPeriods(knex, {
          condition: everything,
          from: at(0),
          to: at(0),
          ...options,
        })
      ).map(period => period.address);
    const changed = (from: number, to: number, limit = 9) =>
      selectChangedAddresses(knex, {
        condition: everything,
        from: at(from),
        to: at(to),
        limit,
      });
    expect(await changed(0, 12)).toEqual(['20.61.9.0/31', '20.61.4.16/31']);
    expect(await changed(0, 12, 1)).toEqual(['20.61.9.0/31']);
    expect(await changed(6, 12)).toEqual(['20.61.9.0/31']);
    expect(await changed(0, 4)).toEqual(['20.61.4.16/31']);
    const between = (from: number, to = from) => ({
      from: at(from),
      to: at(to),
    });

    expect(await found({})).toEqual(['20.61.4.16/31']);
    expect(await found(between(7))).toEqual(['20.61.9.0/31']);
    expect(await found(between(12))).toEqual([]);
    expect(await found(between(0, 12))).toEqual([
      '20.61.4.16/31',
      '20.61.9.0/31',
    ]);
    const ownerRef = exampleScope.ownerRef!;
    expect(await found({ ownerRef })).toEqual(['20.61.4.16/31']);
    expect(await found({ ownerRef: 'group:default/other' })).toEqual([]);
    for (const [condition, count] of [
      [{ ownerRefs: [ownerRef] }, 1],
      [{ not: { ownerRefs: [ownerRef] } }, 0],
      [{ providers: ['azure'] }, 1],
      [{ scopes: ['azure/other/scope'] }, 0],
    ] as const) {
      expect(await found({ condition })).toHaveLength(count);
    }
  });

  it('have a date that rises with each other content for who asks, whatever the clock says', async () => {
    const version = (content: string, minute: number, of = 'ann') =>
      versionOfFeed(knex, { of, content, now: new Date(at(minute)) });
    const first = await version('one', 5);
    expect(first).toBe(at(5));
    expect(await version('one', 9)).toBe(first);
    expect(await version('two', 9)).toBe(at(9));
    // In the same second, and by a replica whose clock is late.
    const third = await version('one', 9);
    const fourth = await version('two', 0);
    expect([third > at(9), fourth > third]).toEqual([true, true]);
    expect(await version('two', 0, 'bob')).toBe(at(0));
    const both = await Promise.all([version('six', 20), version('seven', 20)]);
    expect(new Set(both).size).toBe(2);
  });
});

describe('addressPeriods', () => {
  it.each([
    [
      'goes on where the cloud compares ids without case',
      azureCloud.idKey,
      null,
    ],
    ['ends where it compares them exactly', (id: string) => id, at(5)],
  ])(
    'of an address whose id could not be read in another case %s',
    (_, idKey, until) => {
      const cloud = { ...azureCloud, idKey };
      const owned = (gateway: ObservedGateway) => ({
        document: gateway,
        row: { owner_ref: null },
      });
      const gateway = exampleGateway('nat-a');
      const [{ address: __, addressCount: ___, ...unread }] = gateway.addresses;
      const resourceId = unread.resourceId.toUpperCase();
      const options = { key: 'azure/a/b', cloud, clusters: [], places: [] };
      const before = addressPeriods([], {
        ...options,
        gateways: [owned(gateway)],
        at: at(0),
      });
      const after = addressPeriods(before, {
        ...options,
        gateways: [
          owned({
            ...gateway,
            addresses: [{ ...unread, resourceId, notRead: true }],
          }),
        ],
        at: at(5),
      });
      expect(after.map(period => period.until)).toEqual([until]);
    },
  );
});
