import {
  azureCloud,
  type EgressAddress,
  type ObservedCluster,
  type ObservedGateway,
  type ObservedPlace,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { exampleCluster } from '../../tests/exampleCluster';
import { exampleGateway } from '../../tests/exampleGateway';
import type { ExampleWay } from '../../tests/exampleWay';
import { exampleScope } from '../../tests/exampleScope';
import { declareScopes } from './declareScopes';
import { findScopeRows } from './findScopeRows';
import { readDocument } from './readDocument';
import { resourceKey } from './resourceKey';
import { selectSubnetHolders } from './selectSubnetHolders';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { storeExample } from '../../testing/storeExample';
import { emptyTables } from '../../testing/emptyTables';

const key = scopeKey(exampleScope.scope);
const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();

const gateway = exampleGateway('nat-a', {
  subnets: ['aks-nodes'],
  tags: { 'backstage-owner': 'group:default/shop' },
});
const unread = ({ address: _, addressCount: __, ...rest }: EgressAddress) => ({
  ...rest,
  notRead: true as const,
});
const clusterWith = (...ways: ExampleWay[]) =>
  exampleCluster('aks-a', { ways });
const behindGateway: ExampleWay = {
  kind: 'natGateway',
  gatewayResourceId: gateway.resourceId,
  addresses: gateway.addresses,
};
const placeOf = (
  cluster: ObservedCluster,
  changes: Partial<ObservedPlace> = {},
): ObservedPlace => ({
  kind: 'subnet',
  ...cluster.subnets[0],
  container: {
    kind: 'resourceGroup',
    resourceId: '/resourceGroups/rg-shop',
    name: 'rg-shop',
  },
  region: 'westeurope',
  virtualNetworkId: cluster.virtualNetworkId ?? '',
  ways: cluster.ways,
  tags: {},
  ...changes,
});

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'what could not be listed on %p',
  id => {
    let knex: Knex;
    beforeAll(async () => {
      knex = await openTestDatabase(databases, { id });
    });
    beforeEach(async () => {
      await emptyTables(knex);
      await declareScopes(knex, { scopes: [exampleScope] });
    });

    const store = (
      minute: number,
      snapshot: Parameters<typeof storeExample>[1]['snapshot'],
    ) => storeExample(knex, { at: at(minute), snapshot });
    const only = async <TDocument>(
      table: 'clusters' | 'gateways' | 'places',
    ) => {
      const rows = [...(await findScopeRows(knex, { key, table })).values()];
      expect(rows).toHaveLength(1);
      return { row: rows[0], document: readDocument<TDocument>(rows[0]) };
    };

    it('stays a gateway, with its owner, as what it was, its figures too', async () => {
      await store(0, { gateways: [gateway] });
      for (const minute of [5, 10]) {
        await store(minute, { notListed: ['natGateway'] });
        const { document, row } = await only<ObservedGateway>('gateways');
        const { measurement, ...rest } = gateway;
        expect(document).toEqual({
          ...rest,
          measurementWas: measurement,
          lastReadAt: at(0),
        });
        expect(row.owner_ref).toBe('group:default/shop');
      }
      const [served] = gateway.subnets;
      expect(
        await selectSubnetHolders(knex, {
          holder: 'gateway',
          on: { subnetKey: resourceKey(azureCloud, served) },
        }),
      ).toHaveLength(1);

      await store(15, { gateways: [gateway] });
      expect((await only('gateways')).document).toEqual(gateway);
    });

    it('keeps the newest of each figure, of whichever collection it is', async () => {
      const { peakTcpConnections, peakUdpConnections, ...others } =
        gateway.measurement!;
      await store(0, { gateways: [gateway] });
      await store(5, {
        gateways: [
          {
            ...gateway,
            measurement: { ...others, failedConnections: 5 },
            facts: { figuresNotRead: { connections: 'throttled' } },
          },
        ],
      });
      await store(10, { notListed: ['natGateway'] });
      const { document } = await only<ObservedGateway>('gateways');
      expect(document.measurementWas).toMatchObject({
        peakTcpConnections,
        peakUdpConnections,
        failedConnections: 5,
      });
    });

    it('is gone when its kind was listed without it, and when another kind was not', async () => {
      await store(0, { gateways: [gateway] });
      await store(5, { notListed: ['cluster'] });
      expect(await findScopeRows(knex, { key, table: 'gateways' })).toEqual(
        new Map(),
      );
    });

    it('stays beside what was reported all the same', async () => {
      const other = exampleGateway('nat-b');
      await store(0, { gateways: [gateway, other] });
      await store(5, { gateways: [other], notListed: ['natGateway'] });
      const rows = await findScopeRows(knex, { key, table: 'gateways' });
      expect(
        [...rows.values()]
          .map(row => readDocument<ObservedGateway>(row))
          .map(({ name, lastReadAt }) => [name, lastReadAt]),
      ).toEqual(
        expect.arrayContaining([
          ['nat-a', at(0)],
          ['nat-b', undefined],
        ]),
      );
    });

    it('stays a cluster and a subnet', async () => {
      const cluster = clusterWith(behindGateway);
      const subnet = placeOf(cluster);
      await store(0, { clusters: [cluster], places: [subnet] });
      await store(5, { notListed: ['cluster', 'subnet'] });
      expect((await only('clusters')).document).toEqual({
        ...cluster,
        lastReadAt: at(0),
      });
      expect((await only('places')).document).toEqual({
        ...subnet,
        lastReadAt: at(0),
      });
    });

    it('leaves an address without number, with what it was', async () => {
      const cluster = clusterWith({
        kind: 'loadBalancer',
        addresses: gateway.addresses,
      });
      await store(0, { gateways: [gateway], clusters: [cluster] });
      const blind = gateway.addresses.map(unread);
      for (const minute of [5, 10]) {
        await store(minute, {
          gateways: [{ ...gateway, addresses: blind }],
          clusters: [clusterWith({ kind: 'loadBalancer', addresses: blind })],
          notListed: ['prefix'],
        });
        const was = [
          { ...blind[0], addressWas: '20.61.4.16/31', lastReadAt: at(0) },
        ];
        expect(
          (await only<ObservedGateway>('gateways')).document.addresses,
        ).toEqual(was);
        const { ways } = (await only<ObservedCluster>('clusters')).document;
        expect(ways[0].addresses).toEqual(was);
      }
    });

    it('says nothing of what an address was that is not in a list which was read', async () => {
      const blind = gateway.addresses.map(unread);
      await store(0, { gateways: [gateway] });
      await store(5, {
        gateways: [{ ...gateway, addresses: blind }],
        notListed: ['publicIp'],
      });
      expect(
        (await only<ObservedGateway>('gateways')).document.addresses,
      ).toEqual(blind);
    });

    it('names the addresses that the gateway had, of a cluster behind one that was not read', async () => {
      const notRead = [
        {
          kind: 'natGateway',
          resourceId: gateway.resourceId,
          name: gateway.name,
        },
      ] as const;
      await store(0, { clusters: [clusterWith(behindGateway)] });
      await store(5, {
        clusters: [clusterWith({ ...behindGateway, addresses: [], notRead })],
        notListed: ['natGateway'],
      });
      const { document } = await only<ObservedCluster>('clusters');
      expect(document.ways[0].addresses).toEqual([
        {
          ...unread(gateway.addresses[0]),
          addressWas: '20.61.4.16/31',
          lastReadAt: at(0),
        },
      ]);
      expect(document).not.toHaveProperty('waysWas');
    });

    it.each(['routeTable', 'subnet', 'machineAddress'] as const)(
      'leaves open how a cluster goes out, and keeps how it did: %s',
      async kind => {
        const cluster = clusterWith(behindGateway);
        const blind = clusterWith({
          kind: 'unknown',
          notRead: [{ kind, resourceId: '/x', name: 'x' }],
        });
        await store(0, { clusters: [cluster], places: [placeOf(cluster)] });
        for (const minute of [5, 10]) {
          await store(minute, {
            clusters: [blind],
            places: [placeOf(blind)],
            notListed: [kind],
          });
          const waysWas = { ways: cluster.ways, observedAt: at(0) };
          expect((await only('clusters')).document).toEqual({
            ...blind,
            waysWas,
          });
          expect(
            (await only<ObservedPlace>('places')).document.waysWas,
          ).toEqual(waysWas);
        }
        await store(15, { clusters: [blind] });
        expect((await only('clusters')).document).toEqual(blind);
      },
    );

    it('keeps the addresses of a firewall that cannot be read any more, and misses none that never could', async () => {
      const route = {
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddresses: ['10.9.0.4'],
      } as const;
      const seen = clusterWith({
        ...route,
        firewall: { resourceId: '/fw', name: 'fw' },
        addresses: gateway.addresses,
      });
      const blind = clusterWith({
        ...route,
        notRead: [
          {
            kind: 'firewall',
            resourceId: '/subscriptions/x',
            name: '10.9.0.4',
          },
        ],
      });
      const storeBlind = (minute: number) =>
        store(minute, { clusters: [blind], notListed: ['firewall'] });
      await storeBlind(0);
      await storeBlind(5);
      expect((await only('clusters')).document).toEqual(blind);

      await store(10, { clusters: [seen] });
      for (const minute of [15, 20]) {
        await storeBlind(minute);
        expect((await only('clusters')).document).toEqual({
          ...blind,
          waysWas: { ways: seen.ways, observedAt: at(10) },
        });
      }
      expect(await knex('address_periods').pluck('until')).toEqual([null]);
    });

    it('has the gateway of a whole network on each of its subnets', async () => {
      const cluster = clusterWith({ kind: 'loadBalancer' });
      const subnet = placeOf(cluster);
      const ofNetwork = {
        ...exampleGateway('nat-all'),
        servesNetwork: {
          resourceId: subnet.virtualNetworkId.toUpperCase(),
          name: 'vnet-shop',
        },
      };
      await store(0, { gateways: [ofNetwork], places: [subnet] });
      expect(
        await selectSubnetHolders(knex, {
          holder: 'gateway',
          on: { subnetKey: resourceKey(azureCloud, subnet) },
        }),
      ).toEqual([{ holder_id: resourceKey(azureCloud, ofNetwork) }]);
    });
  },
);
