import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import type { AzureEmulator } from './AzureEmulator';
import { startAzureEmulator } from './startAzureEmulator';
import { connect } from './__testUtils__/connect';

describe('startAzureEmulator', () => {
  let azure: AzureEmulator;

  beforeAll(async () => {
    azure = await startAzureEmulator({ scenario: 'demo' });
  });

  afterAll(async () => {
    await azure.stop();
  });

  it('lets the real credential and network client list every gateway through all pages', async () => {
    const names: (string | undefined)[] = [];
    for await (const gateway of connect(azure).network.natGateways.listAll()) {
      names.push(gateway.name);
    }
    expect(names).toEqual([
      'nat-payments-weu',
      'nat-checkout-weu',
      'nat-orders-weu',
      'nat-ledger-weu',
      'nat-terraform-weu',
    ]);
    expect(
      azure.journal
        .entries()
        .filter(entry => entry.path.endsWith('/natGateways')).length,
    ).toBeGreaterThan(1);
  });

  it('lets the real network client create an address, a gateway and attach a subnet', async () => {
    const { network } = connect(azure);
    const address = await network.publicIPAddresses.createOrUpdate(
      'rg-shop-weu',
      'pip-new',
      {
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['2'],
        publicIPAllocationMethod: 'Static',
      },
    );
    expect(address.ipAddress).toMatch(/^203\.0\.113\.\d+$/);
    const gateway = await network.natGateways.createOrUpdate(
      'rg-shop-weu',
      'nat-shop-weu',
      {
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['2'],
        publicIpAddresses: [{ id: address.id }],
      },
    );
    expect(gateway.provisioningState).toBe('Succeeded');
    const subnet = await network.subnets.createOrUpdate(
      'rg-shop-weu',
      'vnet-shop-weu',
      'apps',
      { addressPrefix: '10.50.8.0/24', natGateway: { id: gateway.id } },
    );
    expect(subnet.natGateway?.id).toBe(gateway.id);
    const seen = await network.natGateways.get('rg-shop-weu', 'nat-shop-weu');
    expect(seen.subnets?.map(({ id }) => id)).toEqual([subnet.id]);
  });

  it('lets the real AKS client read the outbound type and the effective outbound addresses', async () => {
    const cluster = await connect(azure).clusters.managedClusters.get(
      'rg-shop-weu',
      'aks-shop-weu',
    );
    const profile = cluster.networkProfile;
    expect(profile?.outboundType).toBe('loadBalancer');
    const id = String(
      profile?.loadBalancerProfile?.effectiveOutboundIPs?.[0].id,
    );
    expect(id).toContain(
      '/resourceGroups/MC_rg-shop-weu_aks-shop-weu_westeurope/',
    );
    expect(azure.state.get(id)).toMatchObject({
      properties: { ipAddress: expect.stringMatching(/^203\.0\.113\./) },
    });
  });

  it('lets the real metrics client see failed connections of the exhausted gateway', async () => {
    const [result] = await connect(azure).metrics.queryResources(
      [
        `/subscriptions/${azure.subscriptionId}/resourceGroups/rg-orders-weu/providers/Microsoft.Network/natGateways/nat-orders-weu`,
      ],
      ['SNATConnectionCount'],
      'Microsoft.Network/natGateways',
      {
        interval: 'PT5M',
        aggregation: 'Total',
        filter: "ConnectionState eq 'Failed'",
      },
    );
    const [series] = result.metrics[0].timeseries;
    expect(series.data?.some(point => Number(point.total) > 0)).toBe(true);
  });

  it('lets the real poller wait through InProgress until the clock ends the operation', async () => {
    const start = Date.parse('2026-11-20T12:00:00Z');
    let calls = 0;
    const slow = await startAzureEmulator({
      scenario: 'demo',
      latency: { operationMilliseconds: 2000 },
      clock: {
        now: () => {
          calls += 1;
          return new Date(start + calls * 100);
        },
      },
    });
    const states: unknown[] = [];
    const poller = connect(slow).network.publicIPPrefixes.createOrUpdate(
      'rg-shop-weu',
      'ippre-slow',
      { location: 'westeurope', prefixLength: 31 },
      { updateIntervalInMs: 1 },
    );
    poller.onProgress(({ status }) => states.push(status));
    const prefix = await poller;
    expect(prefix.ipPrefix).toMatch(/\/31$/);
    expect(
      states.filter(status => status === 'running').length,
    ).toBeGreaterThan(1);
    expect(states.at(-1)).toBe('succeeded');
    await slow.stop();
  });

  it('puts resources back as they were kept, and goes on alike each time', async () => {
    const { network } = connect(azure);
    const create = async (name: string) =>
      network.publicIPAddresses.createOrUpdate('rg-shop-weu', name, {
        location: 'westeurope',
        sku: { name: 'Standard' },
        publicIPAllocationMethod: 'Static',
      });
    const kept = await create('pip-kept');
    const putBack = azure.keep();
    const first = await create('pip-later');
    for (const name of ['pip-later', 'pip-other']) {
      putBack();
      expect(azure.state.get(String(kept.id))).toMatchObject({
        etag: kept.etag,
      });
      expect(azure.state.get(String(first.id))).toBeUndefined();
      const { ipAddress, resourceGuid } = await create(name);
      expect({ ipAddress, resourceGuid }).toEqual({
        ipAddress: first.ipAddress,
        resourceGuid: first.resourceGuid,
      });
    }
  });

  it('writes the certificate authority to a file and removes it when it stops', async () => {
    const other = await startAzureEmulator({ scenario: 'empty' });
    expect(readFileSync(other.caFile, 'utf8')).toBe(other.ca);
    await other.stop();
    expect(existsSync(other.caFile)).toBe(false);
  });

  it('says in plain words that a port is in use', async () => {
    const port = Number(new URL(azure.endpoint).port);
    await expect(
      startAzureEmulator({ scenario: 'empty', port }),
    ).rejects.toThrow(`port ${port} is in use`);
  });

  it('does not go on listening when the authority cannot be written', async () => {
    await expect(
      startAzureEmulator({ scenario: 'empty', caFile: '/nowhere/at/all.pem' }),
    ).rejects.toThrow('cannot be written to /nowhere/at/all.pem');
  });

  it('names the mistake in a scenario that is not valid', async () => {
    await expect(startAzureEmulator({ scenario: 'nowhere' })).rejects.toThrow(
      "no scenario 'nowhere'",
    );
  });

  it('stops at once although a client has not shaken hands yet', async () => {
    const other = await startAzureEmulator({ scenario: 'empty' });
    const socket = connectSocket(Number(new URL(other.endpoint).port));
    const closed = once(socket, 'close');
    socket.on('error', () => undefined);
    await once(socket, 'connect');

    await other.stop();

    await expect(closed).resolves.toEqual([expect.any(Boolean)]);
  });
});
