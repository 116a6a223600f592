import {
  Applicant,
  unsaidTexts,
} from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { neededRights } from '../plan/neededRights';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const ip = (name: string) => `${shopIds.group}/publicIPAddresses/${name}`;
const spare = ip('pip-spare-1-weu');
const shared = `${shopIds.group}/publicIPPrefixes/ippre-spare-weu`;
const existing = (...resourceIds: readonly string[]) => ({
  kind: 'existing',
  resourceIds,
});
const prefix = { kind: 'newPrefix', prefixLength: 30 };
const ips = (count: number, more: object = {}) => ({
  kind: 'newPublicIps',
  count,
  ...more,
});

describe('a gateway with a mix of addresses', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;

  beforeEach(async () => {
    started = await startAzure();
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) => started.azure.state.get(id);
  const written = () =>
    started.azure.journal
      .complete()
      .writes()
      .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  const document = (addresses: readonly object[], more: object = {}) =>
    shopDocument({ addresses, subnets: [shopIds.nodes], zone: '2', ...more });
  const refused = async (of: JsonObject) => {
    const { violations } = await new Applicant(started.provider).look(of);
    expect(unsaidTexts(violations)).toEqual([]);
    return violations.map(({ rule }) => rule);
  };

  it('gets a prefix, new addresses and existing ones in one plan, and gives all of it back', async () => {
    const applicant = new Applicant(started.provider);
    const mix = document([prefix, ips(2), existing(spare)]);
    const { plan, violations } = await applicant.look(mix);
    expect(violations).toEqual([]);
    expect(unsaidTexts(plan)).toEqual([]);
    expect(plan.steps.map(({ key, after }) => [key, after])).toEqual([
      ['create-prefix:ippre-shop-weu', []],
      ['create-ip:pip-shop-weu-1', []],
      ['create-ip:pip-shop-weu-2', []],
      [
        'create-gateway:nat-shop-weu',
        [
          'create-prefix:ippre-shop-weu',
          'create-ip:pip-shop-weu-1',
          'create-ip:pip-shop-weu-2',
        ],
      ],
      [
        'attach-subnet:vnet-shop-weu/aks-nodes',
        ['create-gateway:nat-shop-weu'],
      ],
    ]);
    const [{ addressesGained, ports }] = plan.changes.gateways;
    expect(addressesGained).toEqual({
      count: 7,
      known: [expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)],
    });
    expect(ports.after).toBe(7 * 64_512);
    await applicant.apply(mix);
    expect(live(shopIds.gateway)).toMatchObject({
      properties: {
        publicIpAddresses: [
          { id: ip('pip-shop-weu-1') },
          { id: ip('pip-shop-weu-2') },
          { id: spare },
        ],
        publicIpPrefixes: [{ id: shopIds.prefix }],
      },
    });
    expect((await applicant.look(mix)).plan.steps).toEqual([]);

    await applicant.undo();
    for (const id of [
      shopIds.gateway,
      shopIds.prefix,
      ip('pip-shop-weu-1'),
      ip('pip-shop-weu-2'),
    ]) {
      expect(live(id)).toBeUndefined();
    }
    expect(live(spare)).toBeDefined();
  });

  it.each([
    ['a prefix', [prefix]],
    ['single addresses', [ips(2, { name: 'pip-first' })]],
    ['existing addresses', [existing(spare)]],
  ])(
    'gets one more beside %s, and the others are not touched',
    async (_what, first) => {
      const applicant = new Applicant(started.provider);
      await applicant.apply(document(first));
      const { publicIpAddresses = [], publicIpPrefixes = [] } = live(
        shopIds.gateway,
      )?.properties as Record<string, { id: string }[]>;
      const before = [...publicIpAddresses, ...publicIpPrefixes].map(({ id }) =>
        live(id),
      );
      const second = new Applicant(started.provider, 'run-2');
      Object.assign(second.createdGuids, applicant.createdGuids);
      started.azure.journal.clear();

      const added = document([...first, ips(1)]);
      const { plan } = await second.look(added);
      expect(unsaidTexts(plan)).toEqual([]);
      expect(plan.requiredAcknowledgements).toHaveLength(1);
      expect(plan.changes.gateways[0].addressesLost).toEqual([]);
      const applied = await second.apply(added);
      expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
      expect(written()).toEqual(['PUT pip-shop-weu-1', 'PUT nat-shop-weu']);
      expect(
        [...publicIpAddresses, ...publicIpPrefixes].map(({ id }) => live(id)),
      ).toEqual(before);
      expect(live(shopIds.gateway)).toMatchObject({
        properties: {
          publicIpAddresses: [
            ...publicIpAddresses,
            { id: ip('pip-shop-weu-1') },
          ],
          ...(publicIpPrefixes.length > 0 && { publicIpPrefixes }),
        },
      });

      await second.undo();
      expect(live(ip('pip-shop-weu-1'))).toBeUndefined();
      expect((await applicant.look(document(first))).plan.steps).toEqual([]);
    },
  );

  it('draws addresses from a prefix that another gateway draws from, too', async () => {
    const first = new Applicant(started.provider);
    const drawn = document([ips(2, { prefixId: shared })]);
    const { plan, violations } = await first.look(drawn);
    expect(violations).toEqual([]);
    expect(unsaidTexts(plan)).toEqual([]);
    expect(plan.steps[0]).toMatchObject({
      title: 'Create public IP pip-shop-weu-1 from the prefix ippre-spare-weu',
      locks: [ip('pip-shop-weu-1'), shared].map(id => id.toLowerCase()),
    });
    expect(plan.touches).toContainEqual(
      expect.objectContaining({ resourceId: shared, how: 'changed' }),
    );
    await first.apply(drawn);

    const ofSecond = {
      name: 'nat-second-weu',
      subnets: [shopIds.pods],
    };
    expect(
      await refused(document([ips(3, { prefixId: shared })], ofSecond)),
    ).toEqual(['prefix-addresses']);
    const second = new Applicant(started.provider, 'run-2');
    const other = document([ips(1, { prefixId: shared })], ofSecond);
    await second.apply(other);
    const ofShared = [
      ip('pip-shop-weu-1'),
      ip('pip-shop-weu-2'),
      ip('pip-second-weu-1'),
    ].map(live);
    for (const address of ofShared) {
      expect(address).toMatchObject({
        zones: ['2'],
        properties: { publicIPPrefix: { id: shared } },
      });
    }
    expect((await first.look(drawn)).plan.steps).toEqual([]);

    await second.undo();
    await first.undo();
    expect(ofShared.map(each => live(String(each?.id)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(live(shared)).toBeDefined();
  });

  it('takes an existing address of a prefix, unless something holds the prefix', async () => {
    const of = ip('pip-drawn');
    await writeForeign(started, {
      resourceId: of,
      edit: () => ({
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['2'],
        properties: {
          publicIPAllocationMethod: 'Static',
          publicIPPrefix: { id: shared },
        },
      }),
    });
    expect(await refused(document([existing(of)]))).toEqual([]);
    expect(await refused(document([existing(of, shared)]))).toEqual([
      'address-duplicate',
    ]);
    const other = new Applicant(started.provider, 'run-2');
    await other.apply(
      document([existing(shared)], {
        name: 'nat-second-weu',
        subnets: [shopIds.pods],
      }),
    );
    expect(await refused(document([existing(of)]))).toEqual(['address-in-use']);
    expect(await refused(document([ips(1, { prefixId: shared })]))).toEqual([
      'address-in-use',
    ]);
  });

  it('is asked for the right to join the prefix', async () => {
    const { provider } = started;
    const { plan } = await new Applicant(provider).look(
      document([ips(1, { prefixId: shared })]),
    );
    expect(neededRights(plan.steps[0], { subnets: [] })).toEqual([
      {
        action: 'Microsoft.Network/publicIPAddresses/write',
        resourceId: ip('pip-shop-weu-1'),
      },
      {
        action: 'Microsoft.Network/publicIPPrefixes/join/action',
        resourceId: shared,
      },
    ]);
  });

  it('has new addresses of both IP versions, and NAT64, on StandardV2', async () => {
    const v2 = (more: object) =>
      shopDocument({
        sku: 'StandardV2',
        subnets: [shopIds.nodes],
        addresses: [
          ips(1),
          { kind: 'newPrefix', prefixLength: 126, ipVersion: 'IPv6' },
          ips(1, { ipVersion: 'IPv6' }),
        ],
        ...more,
      });
    const applicant = new Applicant(started.provider);
    const { plan, violations } = await applicant.look(v2({ nat64: true }));
    expect(violations).toEqual([]);
    expect(unsaidTexts(plan)).toEqual([]);
    expect(plan.changes.gateways[0]).toMatchObject({
      addressesGained: { count: 6 },
      ports: { after: 64_512 },
    });
    await applicant.apply(v2({ nat64: true }));
    const lists = {
      publicIpAddresses: [{ id: ip('pip-shop-weu-1') }],
      publicIpAddressesV6: [{ id: ip('pip-shop-weu-v6-1') }],
      publicIpPrefixesV6: [{ id: `${shopIds.prefix}-v6` }],
    };
    expect(live(shopIds.gateway)?.properties).toMatchObject({
      ...lists,
      nat64: 'Enabled',
    });
    expect(live(`${shopIds.prefix}-v6`)?.properties).toMatchObject({
      publicIPAddressVersion: 'IPv6',
      prefixLength: 126,
    });
    for (const same of [v2({ nat64: true }), v2({})]) {
      expect((await applicant.look(same)).plan.steps).toEqual([]);
    }

    const second = new Applicant(started.provider, 'run-2');
    Object.assign(second.createdGuids, applicant.createdGuids);
    const off = await second.look(v2({ nat64: false }));
    expect(off.plan.steps.map(({ title }) => title)).toEqual([
      'Change NAT gateway nat-shop-weu: NAT64 off',
    ]);
    expect(unsaidTexts(off.plan)).toEqual([]);
    expect(off.plan.steps[0].effect).toBe('movesEgress');
    expect(off.plan.requiredAcknowledgements).not.toEqual([]);
    expect(off.plan.changes.gateways[0].disruption).toContain('NAT64');
    await second.apply(v2({ nat64: false }));
    expect(live(shopIds.gateway)?.properties).toMatchObject({
      ...lists,
      nat64: 'Disabled',
    });
    await second.undo();
    expect(live(shopIds.gateway)?.properties).toMatchObject({
      ...lists,
      nat64: 'Enabled',
    });
    await applicant.undo();
    expect(live(`${shopIds.prefix}-v6`)).toBeUndefined();
  });

  it('keeps its IP version where an address of that name stands', async () => {
    const applicant = new Applicant(started.provider);
    const v2 = (addresses: readonly object[]) =>
      shopDocument({ sku: 'StandardV2', subnets: [shopIds.nodes], addresses });
    await applicant.apply(v2([ips(1, { name: 'pip-a' })]));
    const { violations } = await applicant.look(
      v2([ips(1), ips(1, { name: 'pip-a', ipVersion: 'IPv6' })]),
    );
    expect(violations.map(({ rule }) => rule)).toEqual([
      'address-version-fixed',
    ]);
    expect(unsaidTexts(violations)).toEqual([]);
  });
});
