import {
  azureGatewayCeilings,
  gatewayStatus,
  ipv4AddressCount,
  snatUsage,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
// The bench counts by the same formula.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import {
  BALANCER_METRICS,
  countedCalls,
  expectedCalls,
  GATEWAY_METRICS,
} from '../../../../scripts/bench/fleet/callsOfFleet.mjs';
import { AzureNatGatewayProvider } from '../AzureNatGatewayProvider';
import { readAzureAccounts } from '../config/readAzureAccounts';
import type { AzureAnswer } from './AzureAnswer';
import { emulatorConfig, startAzure } from '../testing/startAzure';

describe('collecting the demo subscription', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let snapshot: Snapshot;
  const signal = new AbortController().signal;
  const collect = () =>
    started.provider.collect({
      scope: started.provider.scopes[0].scope,
      signal,
    });

  beforeAll(async () => {
    started = await startAzure();
    snapshot = await collect();
  });
  afterEach(() => started.azure.faults.clear());
  afterAll(() => started.azure.stop());

  const gateway = (name: string) => {
    const found = snapshot.gateways.find(item => item.name === name);
    if (!found) throw new Error(`${name} was not collected`);
    return found;
  };
  const cluster = (name: string) => {
    const found = snapshot.clusters.find(item => item.name === name);
    if (!found) throw new Error(`${name} was not collected`);
    return found;
  };
  const statusOf = (name: string) => {
    const { measurement, addresses, state } = gateway(name);
    return gatewayStatus(
      { state },
      measurement &&
        snatUsage(measurement, ipv4AddressCount(addresses), {
          ceilings: azureGatewayCeilings('Standard'),
        }),
    );
  };

  it('tells the status of each answer, also of those that are tried again', async () => {
    const answers: AzureAnswer[] = [];
    const provider = new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(started.azure)),
      { onAnswer: answer => answers.push(answer) },
    );
    started.azure.faults.add({
      method: 'GET',
      path: '/natGateways',
      times: 1,
      respond: {
        status: 429,
        code: 'TooManyRequests',
        message: 'Slow down.',
        retryAfterSeconds: 0,
      },
    });

    await provider.collect({ scope: provider.scopes[0].scope, signal });

    const { account } = provider.scopes[0].scope;
    expect(answers.filter(({ status }) => status !== 200)).toEqual([
      { account, status: 429 },
    ]);
    expect(answers.length).toBeGreaterThan(10);
  });

  it('finds every gateway of the scope, with nothing missing', () => {
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.gateways.map(({ name }) => name).sort()).toEqual([
      'nat-checkout-weu',
      'nat-ledger-weu',
      'nat-orders-weu',
      'nat-payments-weu',
      'nat-terraform-weu',
    ]);
  });

  it('resolves prefixes and IPs to addresses', () => {
    expect(gateway('nat-payments-weu')).toMatchObject({
      container: { kind: 'resourceGroup', name: 'rg-payments-weu' },
      region: 'westeurope',
      kind: 'azureStandard',
      tcpIdleTimeout: { seconds: 240, basis: 'configured' },
      udpIdleTimeout: { seconds: 240, basis: 'fixed' },
      state: 'ready',
      cloudState: 'Succeeded',
      addresses: [
        {
          kind: 'prefix',
          address: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+\/30$/),
          addressCount: 4,
          ipVersion: 'IPv4',
        },
      ],
    });
    expect(gateway('nat-payments-weu').subnets.map(({ name }) => name)).toEqual(
      ['aks-nodes', 'aks-pods', 'batch'],
    );
    expect(gateway('nat-ledger-weu').tcpIdleTimeout.seconds).toBe(1800);
  });

  it('measures what the statuses of the demo rest on', () => {
    expect(statusOf('nat-payments-weu')).toBe('healthy');
    expect(statusOf('nat-checkout-weu')).toBe('atRisk');
    expect(statusOf('nat-orders-weu')).toBe('exhausted');
    expect(statusOf('nat-ledger-weu')).toBe('healthy');
  });

  it('tells what each gateway carried in every five minutes of the last hour, by the same calls', () => {
    const { measurement, resourceId } = gateway('nat-orders-weu');
    const slices =
      snapshot.recentUsage?.find(each => each.resourceId === resourceId)
        ?.slices ?? [];
    const peaks = slices.flatMap(each => each.peakTcpConnections ?? []);
    expect(peaks.length).toBeGreaterThanOrEqual(11);
    expect(Math.max(...peaks)).toBeLessThanOrEqual(
      measurement?.peakTcpConnections ?? NaN,
    );
    expect(slices.some(each => each.failedConnections! > 0)).toBe(true);
  });

  it.each([
    ['hour', 1, 60],
    ['day', 5, 288],
    ['week', 60, 168],
    ['month', 60, 720],
  ] as const)(
    'tells what a gateway carried in a %s, in steps of %i minutes: the highest of their minutes',
    async (period, stepMinutes, steps) => {
      const asked = gateway('nat-orders-weu');
      const told = await started.provider.usage.read({
        scope: started.provider.scopes[0].scope,
        gateway: asked,
        period,
        signal,
      });
      const peaks = told.slices.flatMap(each => each.peakTcpConnections ?? []);
      expect(told.stepMinutes).toBe(stepMinutes);
      expect(told.slices.length).toBeLessThanOrEqual(steps);
      expect(peaks.length).toBeGreaterThan(steps / 2);
      expect(Math.max(...peaks)).toBeLessThan(64_512);
      const newest = told.slices.at(-1)!;
      expect(told).not.toHaveProperty('notRead');
      // Packets of both ways, of at most 1,500 bytes each.
      expect(newest.packets! * 1500).toBeGreaterThanOrEqual(
        newest.bytesIn! + newest.bytesOut!,
      );
      expect(newest.droppedPackets).toBeLessThanOrEqual(newest.packets!);
      expect(newest.datapathAvailabilityPercent).toBeGreaterThan(0);
      expect(newest.datapathAvailabilityPercent).toBeLessThanOrEqual(100);
      // The busiest minute has at least as many as the mean of all.
      expect(
        newest.peakTcpAttemptsPerSecond! + newest.peakUdpAttemptsPerSecond!,
      ).toBeGreaterThanOrEqual(
        newest.attemptedConnections! / (60 * stepMinutes) - 1e-9,
      );
    },
  );

  it('tells the rest of what a gateway carried where one metric is refused, and fails where all are', async () => {
    const ask = () =>
      started.provider.usage.read({
        scope: started.provider.scopes[0].scope,
        gateway: gateway('nat-orders-weu'),
        period: 'hour',
        signal,
      });
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch.*ByteCount/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const told = await ask();
    expect(told.notRead).toEqual(['throughput']);
    expect(told.slices.at(-1)).toMatchObject({
      bytesIn: undefined,
      packets: expect.any(Number),
    });
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    await expect(ask()).rejects.toMatchObject({ code: 'AuthorizationFailed' });
  });

  it('takes the highest minute of each protocol, and tells failed connections since when', () => {
    const { measurement } = gateway('nat-orders-weu');
    expect(measurement?.peakTcpConnections).toBeGreaterThan(50_000);
    // One minute of one address, not the sum of sixty.
    expect(measurement?.peakTcpConnections).toBeLessThan(64_512);
    expect(measurement?.failedConnections).toBeGreaterThan(0);
    expect(measurement?.attemptedConnections).toBeGreaterThan(
      measurement?.failedConnections ?? NaN,
    );
    expect(Date.parse(measurement?.failingSince ?? '')).toBeLessThanOrEqual(
      Date.parse(measurement?.newestFailureAt ?? ''),
    );
    expect(gateway('nat-payments-weu').measurement).toMatchObject({
      failedConnections: 0,
      failingSince: undefined,
      datapathAvailabilityPercent: 100,
    });
  });

  it('tells how each cluster goes out', () => {
    expect(cluster('aks-payments-weu')).toMatchObject({
      resourceId: expect.stringContaining('/resourceGroups/'),
      outboundType: 'userAssignedNATGateway',
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: gateway('nat-payments-weu').resourceId,
          pools: [{ name: expect.any(String), zones: expect.any(Array) }],
          subnets: [{ name: 'aks-nodes' }, { name: 'aks-pods' }],
          addresses: gateway('nat-payments-weu').addresses,
          notRead: [],
        },
      ],
    });
    expect(cluster('aks-shop-weu')).toMatchObject({
      nodeCount: 3,
      maxNodeCount: 4,
      ways: [
        {
          kind: 'loadBalancer',
          addresses: [
            { address: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/) },
          ],
          nodeCount: 3,
          portsPerNode: 1024,
          portsPerNodeBasis: 'defaultByNodeCount',
          tcpIdleTimeout: { seconds: 1800, basis: 'default' },
        },
      ],
    });
    expect(cluster('aks-legacy-weu').ways).toMatchObject([
      { kind: 'userDefinedRoute', nextHopType: 'VirtualAppliance' },
    ]);
  });

  it('counts packets and those dropped, beside what only advice rests on', async () => {
    const { gateways } = await collect();
    const orders = gateways.find(({ name }) => name === 'nat-orders-weu');
    expect(orders?.facts?.packets?.total).toBeGreaterThan(0);
    expect(orders?.facts?.packets?.dropped).toBeGreaterThanOrEqual(0);
    expect(orders?.facts?.subnets?.length).toBe(orders?.subnets.length);
    expect(orders?.facts?.unusedAddresses).toEqual({
      publicIpCount: expect.any(Number),
      prefixAddressCount: expect.any(Number),
    });
  });

  it('makes a gap of metrics that cannot be read, and keeps the rest', async () => {
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch.*SNATConnectionCount/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const { gaps, gateways } = await collect();
    expect(gaps).toEqual([
      {
        part: 'metrics/westeurope/SNATConnectionCount',
        message: expect.stringContaining('AuthorizationFailed: No.'),
        reason: 'forbidden',
        code: 'AuthorizationFailed',
        cloudMessage: 'No.',
        wayOut: expect.stringContaining('role'),
        wayOutWording: { id: 'wayOut.giveRole', values: {} },
        figures: 'failedConnections',
        gatewayResourceIds: gateways.map(({ resourceId }) => resourceId),
      },
    ]);
    const orders = gateways.find(({ name }) => name === 'nat-orders-weu');
    expect(orders?.measurement?.peakTcpConnections).toBeGreaterThan(50_000);
    expect(orders?.measurement?.failedConnections).toBeUndefined();
    expect(orders?.facts?.figuresNotRead).toEqual({
      failedConnections: 'forbidden',
    });
  });

  it('tells of each gateway why its connections were not read', async () => {
    started.azure.faults.add({
      method: 'POST',
      path: /metrics:getBatch.*TotalConnectionCount/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const { gateways } = await collect();
    expect(gateways.map(({ facts }) => facts?.figuresNotRead)).toEqual(
      gateways.map(() => ({ connections: 'forbidden' })),
    );
    expect(gateway('nat-orders-weu').facts).not.toHaveProperty(
      'figuresNotRead',
    );
  });

  const refuse = (path: string | RegExp, status: number) =>
    started.azure.faults.add({
      method: 'GET',
      path,
      times: Infinity,
      respond: {
        status,
        code: status === 403 ? 'AuthorizationFailed' : 'ServerError',
        message: 'The client may not read.',
      },
    });

  it('leaves the other types standing when one may not be listed', async () => {
    refuse('/managedClusters', 403);
    const { gateways, clusters, gaps, notListed } = await collect();
    expect(gateways).toHaveLength(5);
    expect(clusters).toEqual([]);
    expect(notListed).toEqual(['cluster']);
    expect(gaps).toEqual([
      expect.objectContaining({
        part: 'clusters',
        reason: 'forbidden',
        code: 'AuthorizationFailed',
        cloudMessage: 'The client may not read.',
        wayOut: expect.stringContaining('role'),
      }),
    ]);
  });

  it('names the gateway that it may not list, and that one may serve the whole network', async () => {
    refuse('/natGateways', 403);
    const { gateways, clusters, notListed } = await collect();
    expect(gateways).toEqual([]);
    expect(notListed).toEqual(['natGateway']);
    const unread = (name: string) =>
      clusters
        .find(each => each.name === name)
        ?.ways[0].notRead.map(({ kind }) => kind);
    expect(unread('aks-payments-weu')).toEqual(['natGateway']);
    expect(clusters.map(({ facts }) => facts?.gatewaysNotListed)).toEqual(
      clusters.map(() => true),
    );
    expect(unread('aks-shop-weu')).toContain('networkGateway');
  });

  it('names what refers to a type that may not be listed, and counts nothing of it', async () => {
    refuse('/publicIPPrefixes', 403);
    const { gateways, clusters } = await collect();
    const payments = gateways.find(({ name }) => name === 'nat-payments-weu');
    expect(payments?.addresses).toEqual([
      expect.objectContaining({ kind: 'prefix', notRead: true }),
    ]);
    expect(ipv4AddressCount(payments?.addresses ?? [])).toBeUndefined();
    expect(payments?.facts).not.toHaveProperty('unusedAddresses');
    expect(
      clusters.find(({ name }) => name === 'aks-payments-weu')?.ways[0].notRead,
    ).toEqual([expect.objectContaining({ kind: 'prefix' })]);
  });

  it.each([
    ['nothing may be listed', /\/subscriptions\//, 403],
    ['one type fails otherwise', '/natGateways', 500],
  ])('fails with Azure’s words when %s', async (_, path, status) => {
    refuse(path, status);
    await expect(collect()).rejects.toMatchObject({
      name: 'CloudError',
      statusCode: status,
      message: expect.stringContaining('The client may not read.'),
      cloudMessage: 'The client may not read.',
    });
  });

  it('tells the ports of the nodes behind a load balancer, and keeps clusters whole without', async () => {
    const portsOf = ({ clusters }: Snapshot) =>
      clusters.flatMap(({ name, nodePorts }) =>
        nodePorts ? [[name, nodePorts.nodes[0]]] : [],
      );
    expect(portsOf(snapshot)).toEqual([
      [
        'aks-shop-weu',
        {
          address: expect.stringMatching(/^10\./),
          usedPorts: expect.any(Number),
          allocatedPorts: 1024,
        },
      ],
    ]);
    started.azure.faults.add({
      method: 'POST',
      path: /UsedSnatPorts/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const provider = new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(started.azure)),
      { timing: started.timing },
    );
    const [{ scope }] = provider.scopes;
    const blind = await provider.collect({ scope, signal });
    expect(portsOf(blind)).toEqual([]);
    expect(blind.gaps).toEqual([
      expect.objectContaining({
        figures: 'nodePorts',
        reason: 'forbidden',
        clusterResourceIds: [cluster('aks-shop-weu').resourceId],
      }),
    ]);
  });

  it('makes no call per gateway, and asks neither for a day nor for packets again at once', async () => {
    const callsOf = async (provider: AzureNatGatewayProvider) => {
      started.azure.journal.clear();
      await provider.collect({ scope: provider.scopes[0].scope, signal });
      return started.azure.journal
        .complete()
        .entries()
        .filter(({ method, path }) => method === 'POST' && /metrics/.test(path))
        .map(({ query }) => new URLSearchParams(query))
        .map(query => `${query.get('metricnames')} ${query.get('interval')}`)
        .sort();
    };
    const provider = new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(started.azure)),
      { timing: started.timing },
    );
    const each = [
      'DatapathAvailability PT1M',
      'SNATConnectionCount PT5M',
      'TotalConnectionCount PT1M',
    ];
    const packets = [
      'AllocatedSnatPorts PT5M',
      'PacketCount PT5M',
      'PacketDropCount PT5M',
      'UsedSnatPorts PT5M',
    ];
    expect(await callsOf(provider)).toEqual(
      [...each, ...packets, 'SNATConnectionCount PT1H'].sort(),
    );
    started.azure.clock.advance({ milliseconds: 5 * 60_000 });
    expect(await callsOf(provider)).toEqual(each);
    started.azure.clock.advance({ milliseconds: 10 * 60_000 });
    expect(await callsOf(provider)).toEqual([...each, ...packets].sort());
  });

  it('narrows to the configured resource groups, and reads node resource groups of their clusters', async () => {
    const narrowed = await startAzure({
      account: {
        scopes: [
          {
            subscriptionId: started.azure.subscriptionId,
            resourceGroups: ['RG-Orders-WEU'],
            regions: ['West Europe'],
          },
        ],
      },
    });
    try {
      const { gateways, clusters } = await narrowed.provider.collect({
        scope: narrowed.provider.scopes[0].scope,
        signal,
      });
      expect(gateways.map(({ name }) => name)).toEqual(['nat-orders-weu']);
      expect(clusters.map(({ name }) => name)).toEqual(['aks-orders-weu']);
      // Whose a node resource group is, the clusters tell.
      narrowed.azure.faults.add({
        method: 'GET',
        path: '/managedClusters',
        times: Infinity,
        respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
      });
      const blind = await narrowed.provider.collect({
        scope: narrowed.provider.scopes[0].scope,
        signal,
      });
      expect(blind.notListed).toEqual(['cluster', 'natGateway', 'subnet']);
    } finally {
      await narrowed.azure.stop();
    }
  });

  const failureWith = async (account: Readonly<Record<string, unknown>>) => {
    const provider = new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(started.azure, account)),
      { timing: started.timing },
    );
    const [{ scope }] = provider.scopes;
    return provider.collect({ scope, signal }).then(
      ({ gaps }) => ({ gaps }),
      (error: CloudError) => ({
        code: error.code,
        message: error.message,
        wayOut: error.wayOutWording?.id,
      }),
    );
  };

  it('says that the tenant is unknown, that the certificate is not trusted, that nothing answers, each in words of its own', async () => {
    const { authority, clientId, clientSecret, endpoint, metricsEndpoint } =
      started.azure;
    const tenantId = '11111111-1111-4111-8111-111111111111';
    const unreachable = 'https://127.0.0.1:1';

    expect(
      await Promise.all([
        failureWith({ credential: { tenantId, clientId, clientSecret } }),
        failureWith({ caFile: undefined }),
        failureWith({
          endpoints: {
            resourceManager: endpoint,
            authority: unreachable,
            metrics: metricsEndpoint,
          },
        }),
        failureWith({
          credential: {
            tenantId: started.azure.tenantId,
            clientId,
            clientSecret: 'wrong',
          },
        }),
        failureWith({ scopes: [{ subscriptionId: tenantId }] }),
      ]),
    ).toEqual([
      {
        code: 'UnknownTenant',
        message: expect.stringContaining(
          `${authority} answered with HTTP status 400 for the tenant ${tenantId}`,
        ),
        wayOut: 'wayOut.checkTenant',
      },
      {
        code: expect.stringMatching(/CERT|SIGNATURE/),
        message: expect.stringContaining(`${authority} could not be reached`),
        wayOut: 'wayOut.setCaFile',
      },
      {
        code: 'AuthorityUnreachable',
        message: expect.stringContaining(
          `${unreachable} could not be reached (ECONNREFUSED)`,
        ),
        wayOut: 'wayOut.checkAuthority',
      },
      {
        code: 'AuthenticationRequiredError',
        message: expect.stringContaining('AADSTS7000215'),
        wayOut: 'wayOut.checkCredential',
      },
      {
        code: 'SubscriptionNotFound',
        message: expect.any(String),
        wayOut: 'wayOut.checkSubscription',
      },
    ]);
  });

  it.each([
    ['AzureUSGovernment', 'https://management.usgovcloudapi.net'],
    ['AzureChina', 'https://management.chinacloudapi.cn'],
  ])(
    'shows the resource manager a token for that of %s',
    async (cloud, audience) => {
      // The emulator is in the public cloud: it refuses what is meant for another, by name.
      expect(await failureWith({ cloud })).toMatchObject({
        code: 'InvalidAuthenticationTokenAudience',
        message: expect.stringContaining(`'${audience}'`),
      });
    },
  );

  it('tells of resource groups and regions that the subscription does not have', async () => {
    expect(
      await failureWith({
        scopes: [
          {
            subscriptionId: started.azure.subscriptionId,
            resourceGroups: ['rg-orders-weu', 'rg-ordres-weu'],
            regions: ['westeurope', 'westeurop'],
          },
        ],
      }),
    ).toMatchObject({
      gaps: [
        {
          code: 'UnknownResourceGroup',
          message: expect.stringContaining(
            "natGateway.azure.demo.scopes names 'rg-ordres-weu' in resourceGroups",
          ),
        },
        { code: 'UnknownRegion' },
      ],
    });
  });

  it('collects a subscription that is divided among teams once, with whose each part is', async () => {
    const { subscriptionId } = started.azure;
    const divided = await startAzure({
      account: {
        scopes: [
          {
            subscriptionId,
            resourceGroups: ['rg-orders-weu'],
            owner: 'group:default/team-orders',
          },
          {
            subscriptionId,
            resourceGroups: ['rg-ledger-weu'],
            owner: 'group:default/team-ledger',
          },
        ],
      },
    });
    try {
      const { scopes } = divided.provider;
      expect(scopes).toEqual([
        {
          scope: { provider: 'azure', account: 'demo', id: subscriptionId },
          partOwnerRefs: [
            'group:default/team-orders',
            'group:default/team-ledger',
          ],
        },
      ]);
      const { gateways, configuredOwners } = await divided.provider.collect({
        scope: scopes[0].scope,
        signal,
      });
      expect(
        gateways.map(({ name, resourceId }) => [
          name,
          configuredOwners?.[resourceId],
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['nat-orders-weu', 'group:default/team-orders'],
        ]),
      );
      expect(gateways.map(({ container }) => container.name)).not.toContain(
        'rg-payments-weu',
      );
    } finally {
      await divided.azure.stop();
    }
  });

  it('says what to do when the certificate is not trusted', async () => {
    const untrusting = await startAzure({ account: { caFile: undefined } });
    try {
      await expect(
        untrusting.provider.collect({
          scope: untrusting.provider.scopes[0].scope,
          signal,
        }),
      ).rejects.toMatchObject({
        name: 'CloudError',
        wayOut: expect.stringContaining('caFile'),
      });
    } finally {
      await untrusting.azure.stop();
    }
  });
});

describe('collecting again', () => {
  it.each([
    ['minutes later', 5],
    ['in the next hour', 30],
  ])('knows as much of the day %s as who asks anew', async (_, minutes) => {
    const { azure, provider, timing } = await startAzure({
      clock: { now: () => new Date('2026-11-20T12:45:00Z') },
    });
    try {
      const sums = async (from: AzureNatGatewayProvider) => {
        const { gateways } = await from.collect({
          scope: from.scopes[0].scope,
          signal: new AbortController().signal,
        });
        return gateways.map(({ name, measurement }) => ({
          name,
          attempted: measurement?.attemptedConnections,
          failed: measurement?.failedConnections,
          window: measurement?.failureWindow,
        }));
      };
      await sums(provider);
      azure.clock.advance({ milliseconds: minutes * 60_000 });
      azure.journal.clear();
      const extended = await sums(provider);
      expect(
        azure.journal.entries().filter(({ query }) => /PT1H/.test(query)),
      ).toEqual([]);
      const anew = new AzureNatGatewayProvider(
        readAzureAccounts(emulatorConfig(azure)),
        { timing },
      );
      expect(extended).toEqual(await sums(anew));
      expect(extended).toContainEqual(
        expect.objectContaining({ failed: expect.any(Number) }),
      );
    } finally {
      await azure.stop();
    }
  });
});

describe('collecting machines that are no cluster’s', () => {
  const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
  const set = (name: string, ip: object, properties: object = {}) => ({
    type: 'virtualMachineScaleSets',
    name,
    properties: {
      capacity: 2,
      ...properties,
      virtualMachineProfile: {
        networkProfile: {
          networkInterfaceConfigurations: [
            {
              name,
              properties: {
                primary: true,
                ipConfigurations: [
                  {
                    name: 'ipconfig1',
                    properties: {
                      subnet: {
                        id: '@rg-vms/virtualNetworks/vnet/subnets/vms',
                      },
                      ...ip,
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    },
  });
  const balancer = `/subscriptions/${subscriptionId}/resourceGroups/rg-vms/providers/Microsoft.Network/loadBalancers/lb`;
  const scenario = {
    subscription: { id: subscriptionId },
    tenantId: 'e0000000-0000-4000-a000-00000000000e',
    principals: [
      {
        name: 'reader',
        clientId: 'e0000000-0000-4000-a000-0000000000c2',
        clientSecret: 'emulated-not-a-secret',
        objectId: 'e0000000-0000-4000-a000-0000000000f2',
        assignments: [{ role: 'Reader', scope: 'subscription' }],
      },
    ],
    resourceGroups: [
      {
        name: 'rg-vms',
        resources: [
          {
            type: 'publicIPAddresses',
            name: 'pip',
            sku: 'Standard',
            properties: { publicIPAllocationMethod: 'Static' },
          },
          {
            type: 'virtualNetworks',
            name: 'vnet',
            properties: {
              addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
              subnets: [
                { name: 'vms', properties: { addressPrefix: '10.9.0.0/20' } },
              ],
            },
          },
          {
            type: 'loadBalancers',
            name: 'lb',
            sku: 'Standard',
            properties: {
              frontendIPConfigurations: [
                {
                  name: 'f',
                  properties: {
                    publicIPAddress: { id: '@rg-vms/publicIPAddresses/pip' },
                  },
                },
              ],
              backendAddressPools: [{ name: 'p' }],
              outboundRules: [
                {
                  name: 'out',
                  properties: {
                    protocol: 'All',
                    allocatedOutboundPorts: 1024,
                    idleTimeoutInMinutes: 4,
                    frontendIPConfigurations: [
                      { id: `${balancer}/frontendIPConfigurations/f` },
                    ],
                    backendAddressPool: {
                      id: `${balancer}/backendAddressPools/p`,
                    },
                  },
                },
              ],
            },
          },
          set('balanced', {
            loadBalancerBackendAddressPools: [
              { id: `${balancer}/backendAddressPools/p` },
            ],
          }),
          set('open', { publicIPAddressConfiguration: { name: 'pub' } }),
          set('bare', {}, { orchestrationMode: 'Flexible' }),
        ],
      },
    ],
  };

  it('tells how scale sets, their subnet and their network go out, with list pages alone', async () => {
    const started = await startAzure({ scenario });
    const { azure, provider } = started;
    const collect = () =>
      provider.collect({
        scope: provider.scopes[0].scope,
        signal: new AbortController().signal,
      });
    try {
      const linesOf = ({ places = [] }: Snapshot) =>
        places.flatMap(({ kind, name, ways }) =>
          ways.map(way =>
            [kind, name, way.kind, way.nodeCount, way.addresses.length].join(
              ' ',
            ),
          ),
        );
      const whole = [
        'loadBalancer 2 1',
        'nodePublicIps 2 2',
        'defaultOutboundAccess 2 0',
      ];
      const snapshot = await collect();
      expect(snapshot.gaps).toEqual([]);
      expect(linesOf(snapshot)).toEqual([
        ...whole.map(line => `subnet vms ${line}`),
        ...whole.map(line => `network vnet ${line}`),
        'machineGroup balanced loadBalancer 2 1',
        'machineGroup open nodePublicIps 2 2',
        'machineGroup bare none 2 0',
      ]);
      expect(
        azure.journal
          .complete()
          .entries()
          .filter(({ path }) => /publicipaddresses/.test(path)),
      ).toHaveLength(1);

      azure.faults.add({
        method: 'GET',
        path: /loadBalancers|virtualMachineScaleSets/,
        times: Infinity,
        respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
      });
      const blind = await collect();
      expect(blind.notListed).toEqual([
        'loadBalancer',
        'machineAddress',
        'machineGroup',
      ]);
      expect(linesOf(blind)).toEqual([
        'subnet vms unknown 6 0',
        'network vnet unknown 6 0',
      ]);
      // Gateways and clusters are whole without.
      expect(blind.gaps.map(gap => gap.clusterResourceIds)).toEqual([[], []]);
    } finally {
      await azure.stop();
    }
  });

  it('names the firewall that a route leads to, with the addresses that it sends with, by the calls of the formula', async () => {
    const [group] = scenario.resourceGroups;
    const subnet = (
      name: string,
      addressPrefix: string,
      more: object = {},
    ) => ({
      name,
      properties: { addressPrefix, ...more },
    });
    const pageSize = 30;
    const started = await startAzure({
      pageSize,
      scenario: {
        ...scenario,
        resourceGroups: [
          {
            name: group.name,
            resources: [
              ...group.resources.filter(
                ({ type }) => type !== 'virtualNetworks',
              ),
              // More than one batch of metrics holds.
              ...Array.from({ length: 51 }, (_, at) => ({
                type: 'natGateways',
                name: `nat-${at}`,
                sku: 'Standard',
                properties: {},
              })),
              {
                type: 'routeTables',
                name: 'rt',
                properties: {
                  routes: [
                    {
                      name: 'out',
                      properties: {
                        addressPrefix: '0.0.0.0/0',
                        nextHopType: 'VirtualAppliance',
                        nextHopIpAddress: '10.9.64.4',
                      },
                    },
                  ],
                },
              },
              {
                type: 'virtualNetworks',
                name: 'vnet',
                properties: {
                  addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
                  subnets: [
                    subnet('vms', '10.9.0.0/20'),
                    subnet('routed', '10.9.32.0/20', {
                      routeTable: { id: '@rg-vms/routeTables/rt' },
                    }),
                    subnet('AzureFirewallSubnet', '10.9.64.0/26'),
                  ],
                },
              },
              {
                type: 'azureFirewalls',
                name: 'fw',
                properties: {
                  ipConfigurations: [
                    {
                      name: 'one',
                      properties: {
                        subnet: {
                          id: '@rg-vms/virtualNetworks/vnet/subnets/AzureFirewallSubnet',
                        },
                        publicIPAddress: {
                          id: '@rg-vms/publicIPAddresses/pip',
                        },
                      },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    });
    const { azure, provider } = started;
    try {
      const { places = [] } = await provider.collect({
        scope: provider.scopes[0].scope,
        signal: new AbortController().signal,
      });
      const journal = azure.journal.complete().entries();
      const types = journal.flatMap(
        ({ path }) => /\/providers\/([^/]+\/\w+)$/.exec(path)?.[1] ?? [],
      );
      const counted = countedCalls(journal);
      const expected = expectedCalls({
        resources: {
          ...Object.fromEntries(
            types.map(type => [type, azure.state.list(type)]),
          ),
          'Microsoft.Compute/virtualMachineScaleSets': group.resources
            .filter(({ type }) => type === 'virtualMachineScaleSets')
            .map(each => ({
              ...each,
              id: `/subscriptions/${subscriptionId}/${each.name}`,
            })),
        },
        subscriptions: [subscriptionId],
        pageSize,
        metrics: GATEWAY_METRICS.collection,
        balancerMetrics: BALANCER_METRICS.collection,
      });
      expect(
        Object.fromEntries(
          [...counted].filter(([line]) => !/token|authority/.test(line)),
        ),
      ).toEqual(Object.fromEntries(expected));
      expect(places.find(({ name }) => name === 'routed')?.ways).toMatchObject([
        {
          kind: 'userDefinedRoute',
          firewall: { name: 'fw' },
          addresses: [{ name: 'pip', address: expect.any(String) }],
          notRead: [],
          reason: expect.stringContaining('10.9.64.4, the firewall fw'),
        },
      ]);
    } finally {
      await azure.stop();
    }
  });
});
