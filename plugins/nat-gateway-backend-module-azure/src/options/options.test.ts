import { unsaidTexts } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type {
  Option,
  OptionKind,
  OptionQuery,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';

describe('what a form offers', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  const signal = new AbortController().signal;

  beforeAll(async () => {
    started = await startAzure();
  });
  afterAll(() => started.azure.stop());

  async function ask(kind: OptionKind, query: OptionQuery = {}) {
    const { items } = await started.provider.options.list(
      kind,
      {
        account: 'demo',
        subscriptionId: started.azure.subscriptionId,
        ...query,
      },
      { signal },
    );
    return items;
  }
  const named = (items: readonly Option[], name: string) =>
    items.find(({ label }) => label.startsWith(name));

  it('offers the configured scopes without asking the cloud', async () => {
    started.azure.journal.clear();
    expect(await ask('scopes')).toMatchObject([
      {
        scope: {
          account: 'demo',
          subscriptionId: started.azure.subscriptionId,
          ownerRef: 'group:default/platform',
        },
      },
    ]);
    expect(started.azure.journal.complete().entries()).toEqual([]);
  });

  it('offers resource groups, those of AKS greyed out', async () => {
    const groups = await ask('resourceGroups');
    expect(named(groups, 'rg-shop-weu')).toMatchObject({
      value: 'rg-shop-weu',
      description: 'westeurope',
    });
    expect(named(groups, 'rg-shop-weu')?.unavailableReason).toBeUndefined();
    const managed = groups.filter(({ value }) => /^MC_/i.test(value));
    expect(managed.length).toBeGreaterThan(0);
    for (const group of managed) {
      expect(group.unavailableReason).toMatch(/AKS/);
    }
  });

  it('offers regions with their zones and SKUs', async () => {
    const regions = await ask('regions');
    expect(regions.find(({ value }) => value === 'westeurope')).toMatchObject({
      region: { zones: ['1', '2', '3'], skus: ['Standard', 'StandardV2'] },
    });
  });

  it('offers the networks of a region', async () => {
    const networks = await ask('virtualNetworks', { region: 'West Europe' });
    expect(networks.map(({ value }) => value)).toContain(shopIds.network);
    expect(await ask('virtualNetworks', { region: 'northeurope' })).toEqual([]);
  });

  it('offers subnets with clusters, zones and what carries them', async () => {
    const subnets = await ask('subnets', {
      virtualNetworkId: shopIds.network,
    });
    expect(named(subnets, 'aks-nodes')).toMatchObject({
      value: shopIds.nodes,
      label: 'aks-nodes',
      description: expect.stringContaining('aks-shop-weu'),
      subnet: {
        clusters: ['aks-shop-weu'],
        region: 'westeurope',
        machineZones: ['2'],
      },
    });
    // Pods stand on the machines of their pool.
    expect(named(subnets, 'aks-pods')?.subnet).toMatchObject({
      machineZones: ['2'],
      isForPods: true,
    });
    expect(named(subnets, 'aks-nodes')?.subnet).not.toHaveProperty('isForPods');
    expect(named(subnets, 'GatewaySubnet')?.unavailableReason).toMatch(
      /GatewaySubnet/,
    );
    const taken = await ask('subnets', {
      virtualNetworkId: shopIds.network.replaceAll('shop', 'orders'),
    });
    expect(named(taken, 'aks-nodes')?.label).toBe(
      'aks-nodes (has nat-orders-weu)',
    );
  });

  it('offers free addresses, and says why others cannot be had', async () => {
    const addresses = await ask('addresses', { region: 'westeurope' });
    const reason = (name: string) => named(addresses, name)?.unavailableReason;
    expect(named(addresses, 'pip-spare-1-weu')).toMatchObject({
      address: { sku: 'Standard', ipVersion: 'IPv4', addressCount: 1 },
    });
    expect(reason('pip-spare-1-weu')).toBeUndefined();
    expect(named(addresses, 'ippre-spare-weu')).toMatchObject({
      address: { kind: 'prefix', addressCount: 4 },
    });
    expect(reason('pip-basic-weu')).toMatch(/Basic/);
    expect(reason('pip-ipv6-weu')).toMatch(/IPv6/);
    expect(reason('pip-orders-weu')).toMatch(/In use by nat-orders-weu/);
    const elsewhere = await ask('addresses', { region: 'northeurope' });
    expect(named(elsewhere, 'pip-spare-1-weu')?.unavailableReason).toMatch(
      /another region/,
    );
  });

  it('gives each text that holds more than names with the sentence that it is', async () => {
    const networks = await ask('virtualNetworks');
    const unsaid = async (kind: OptionKind, query?: OptionQuery) => [
      ...new Set(
        unsaidTexts(await ask(kind, query)).map(each => each.split(':')[0]),
      ),
    ];
    // Names, regions and address ranges.
    for (const kind of ['resourceGroups', 'virtualNetworks'] as const) {
      expect(await unsaid(kind)).toEqual(['label', 'description']);
    }
    expect(await unsaid('regions')).toEqual(['label']);
    expect(await unsaid('scopes')).toEqual(['label']);
    for (const region of ['westeurope', 'northeurope']) {
      expect(await unsaid('addresses', { region })).toEqual(['label']);
    }
    for (const { value } of networks) {
      const subnets = { virtualNetworkId: value };
      expect(['', 'label']).toContain(String(await unsaid('subnets', subnets)));
    }
  });

  it('offers a subscription that is divided among teams once; its resource groups say whose they are', async () => {
    const { subscriptionId } = started.azure;
    const divided = await startAzure({
      account: {
        scopes: [
          {
            subscriptionId,
            resourceGroups: ['rg-shop-weu'],
            owner: 'group:default/shop',
          },
          {
            subscriptionId,
            resourceGroups: ['rg-orders-weu'],
            regions: ['westeurope'],
            owner: 'group:default/orders',
          },
        ],
      },
    });
    try {
      const query = { account: 'demo', subscriptionId };
      const asked = async (kind: OptionKind, more: OptionQuery = {}) =>
        (
          await divided.provider.options.list(
            kind,
            { ...query, ...more },
            { signal },
          )
        ).items;
      expect(await asked('scopes')).toEqual([
        expect.objectContaining({ scope: { account: 'demo', subscriptionId } }),
      ]);
      expect(
        (await asked('resourceGroups')).map(({ value, scope }) => [
          value,
          scope?.ownerRef,
        ]),
      ).toEqual([
        ['rg-orders-weu', 'group:default/orders'],
        ['rg-shop-weu', 'group:default/shop'],
      ]);
      const regions = async (resourceGroup: string) =>
        (await asked('regions', { resourceGroup })).map(({ value }) => value);
      expect(await regions('rg-orders-weu')).toEqual(['westeurope']);
      expect(await regions('rg-shop-weu')).toContain('northeurope');
      expect(
        (await asked('virtualNetworks')).map(({ label }) => label).sort(),
      ).toEqual(['vnet-orders-weu', 'vnet-shop-weu']);
    } finally {
      await divided.azure.stop();
    }
  });

  it('refuses what is not configured or not chosen', async () => {
    await expect(ask('subnets')).rejects.toThrow(/choose the network first/);
    await expect(
      ask('subnets', {
        virtualNetworkId: shopIds.network.replace('7b1d6f3e', '00000000'),
      }),
    ).rejects.toThrow(/outside the configured scope/);
    await expect(
      ask('regions', { subscriptionId: '00000000' }),
    ).rejects.toThrow(/not configured/);
    await expect(ask('regions', { account: 'other' })).rejects.toThrow(
      /account "other" is not configured/,
    );
  });
});
