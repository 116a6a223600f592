import { InputError } from '@backstage/errors';
import {
  type CloudDescription,
  type EgressWay,
  type ObservedCluster,
  type ObservedGateway,
  type ObservedPlace,
  scopeKey,
  type SnatMeasurement,
  statusThresholds,
  utilisationRatio,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { memoryIds } from './memoryIds';

const account = '123456789012';
const { network } = memoryIds;
const container = { kind: 'network', resourceId: network, name: 'net-1' };
const scope = { provider: 'memory', account: 'lab', id: account };
/** As a zonal gateway of such a cloud: its own numbers, and a silence of 350 s that no one sets. */
const idleSeconds = 350;

const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 };

const ceilings = {
  kind: 'memoryZonal',
  addressesPerGateway: 8,
  portsPerAddress: 64_512,
  connectionsPerAddressAndDestination: 55_000,
  packetsPerSecond: 10_000_000,
  timers: {
    minTcpIdleSeconds: idleSeconds,
    defaultTcpIdleSeconds: idleSeconds,
    maxTcpIdleSeconds: idleSeconds,
    udpIdleSeconds: idleSeconds,
    finHoldSeconds: 60,
    rstHoldSeconds: 60,
    halfOpenHoldSeconds: 60,
    udpHoldSeconds: 60,
  },
  sourceUrl: 'https://memory.example/limits',
  readAt: '2026-11-30',
};

const description: CloudDescription = {
  id: 'memory',
  name: 'Memory',
  annotations: [
    {
      key: 'memory.example/cluster',
      names: 'cluster',
      problemOf: () => undefined,
    },
    {
      key: 'memory.example/fleet',
      names: 'machineGroup',
      problemOf: () => undefined,
    },
    {
      key: 'memory.example/subnet',
      names: 'subnet',
      problemOf: () => undefined,
    },
    {
      key: 'memory.example/network',
      names: 'network',
      problemOf: () => undefined,
    },
  ],
  documentKinds: ['MemoryFleet'],
  options: { scopeParameter: 'owner', kinds: [] },
  gatewayKinds: [
    { kind: ceilings.kind, name: 'zonal', ceilings: () => ceilings },
  ],
  gatewayRules: [
    ({ resourceId, zones }) => ({
      id: 'single-zone',
      severity: 'info',
      resourceId,
      title: `It is in the zone ${zones.join()} only.`,
      remedy: 'Give each zone a gateway.',
      evidence: [],
    }),
    ({ resourceId, usage }) => {
      const ratio = utilisationRatio(usage, 'tableEntries') ?? 0;
      return ratio < statusThresholds.atRiskRatio
        ? undefined
        : {
            id: 'table-near',
            severity: 'warning',
            resourceId,
            title: 'The table of flows is nearly full.',
            remedy: 'Take a larger machine.',
            evidence: [],
          };
    },
  ],
  clusterRules: [],
  declaredGateway: () => undefined,
  sentences: {},
  listPrices: {
    provider: 'memory',
    region: 'list',
    currency: 'USD',
    prices: {},
    instances: {},
    internetBandwidth: [],
  },
  healthPage: 'https://memory.example/health',
  networkFilter: 'a filter',
  documentation: { default: 'https://memory.example/docs' },
  idKey: resourceId => resourceId,
  figuresKeptDays: 15,
  console: {
    name: 'Memory console',
    urlOf: id => `https://memory.example/${id}`,
  },
};

const subnetOf = (zone: string) => ({
  resourceId: memoryIds.subnet(zone),
  name: `private-${zone}`,
});

/** One whose cloud counts connections as well, and one whose cloud only counts against ceilings of its own. */
function gatewayIn(
  zone: string,
  address: string,
  options: {
    readonly tableEntries: number;
    readonly connections?: Pick<
      SnatMeasurement,
      'attemptedConnections' | 'peakTcpConnections'
    >;
  },
): ObservedGateway {
  const end = new Date();
  const start = new Date(end.getTime() - 3_600_000);
  const window = { start: start.toISOString(), end: end.toISOString() };
  return {
    resourceId: memoryIds.gateway(zone),
    name: `nat-${zone}`,
    container,
    region: 'mem-north',
    kind: ceilings.kind,
    zones: [zone],
    parts: [
      {
        zone,
        health: 'healthy',
        role: 'active',
        since: window.start,
        addresses: [address],
      },
      {
        zone: 'c',
        health: 'unhealthy',
        role: 'standby',
        reason: 'Two probes were not answered.',
        addresses: [],
      },
    ],
    tcpIdleTimeout: { seconds: idleSeconds, basis: 'fixed' },
    state: 'ready',
    cloudState: 'available',
    addresses: [
      {
        resourceId: memoryIds.address(address),
        name: address,
        kind: 'publicIp',
        address,
        ipVersion: 'IPv4',
        addressCount: 1,
        zones: [zone],
        state: 'active',
      },
    ],
    subnets: [{ ...subnetOf(zone), virtualNetworkId: network }],
    consoleUrl: description.console.urlOf(memoryIds.gateway(zone)),
    tags: {},
    measurement: {
      peakWindow: window,
      failureWindow: window,
      ...options.connections,
      failedConnections: 0,
      newestSampleAt: window.end,
      utilisations: [
        {
          id: 'tableEntries',
          used: options.tableEntries,
          of: 65_536,
          basis: 'measured',
          observedAt: window.end,
        },
        {
          id: 'packetsPerSecond',
          used: 1_000,
          of: ceilings.packetsPerSecond,
          basis: 'atMost',
          observedAt: window.end,
        },
      ],
    },
  };
}

const wayBehind = (
  zone: string,
  taker: string,
  nodeCount: number,
): EgressWay => ({
  kind: 'natGateway',
  gatewayResourceId: memoryIds.gateway(zone),
  pools: [{ name: taker, nodeCount, zones: [zone] }],
  subnets: [subnetOf(zone)],
  nodeCount,
  addresses: [],
  reason: 'The routes of the subnet lead there.',
  notRead: [],
});

function clusterIn(zone: string, name: string): ObservedCluster {
  return {
    resourceId: memoryIds.cluster(name),
    name,
    container,
    region: 'mem-north',
    virtualNetworkId: network,
    subnets: [subnetOf(zone)],
    zones: [zone],
    nodeCount: 3,
    ways: [wayBehind(zone, 'nodes', 3)],
    tags: {},
  };
}

/** A fleet of machines in one zone, the subnet that it is in, and the network with the ways of both zones. */
function places(): readonly ObservedPlace[] {
  const place = {
    container,
    region: 'mem-north',
    virtualNetworkId: network,
    tags: {},
  };
  return [
    {
      ...place,
      kind: 'machineGroup',
      resourceId: memoryIds.fleet('workers'),
      name: 'workers',
      ways: [
        {
          kind: 'nodePublicIps',
          pools: [{ name: 'workers', nodeCount: 1, zones: ['b'] }],
          subnets: [subnetOf('b')],
          nodeCount: 1,
          addresses: [
            {
              resourceId: memoryIds.address('192.0.2.7'),
              name: '192.0.2.7',
              kind: 'publicIp',
              address: '192.0.2.7',
              ipVersion: 'IPv4',
              addressCount: 1,
              zones: ['b'],
              state: 'active',
            },
          ],
          reason: 'Each machine has an address.',
          notRead: [],
        },
      ],
    },
    {
      ...place,
      kind: 'subnet',
      ...subnetOf('a'),
      ways: [wayBehind('a', 'Prod', 3)],
    },
    {
      ...place,
      kind: 'network',
      resourceId: network,
      name: 'net-1',
      ways: [wayBehind('a', 'Prod', 3), wayBehind('b', 'prod', 3)],
    },
  ];
}

/**
 * A provider of another shape than Azure's, over a cloud in memory: a gateway for each zone, its own
 * numbers and states, ids that differ by case alone, and nothing but reading. Where `units` is given, it finds
 * further scopes by asking it: the members of an organisation, which have nothing yet.
 *
 * @internal
 */
export function createMemoryProvider(
  options: { readonly units?: () => Promise<readonly string[]> } = {},
): NatGatewayProvider {
  const { units } = options;
  const configured = [{ scope, ownerRef: 'group:default/platform' }];
  let scopes: readonly ProviderScope[] = configured;
  return {
    description,
    get scopes() {
      return scopes;
    },
    // Of what it carried it counts bytes and packets only.
    usage: {
      read: async ({ period }) => {
        const stepMinutes = 30;
        const step = stepMinutes * 60_000;
        const end = Math.floor(Date.now() / step) * step;
        const count = 2 * HOURS[period];
        return {
          stepMinutes,
          slices: Array.from({ length: count }, (_, at) => ({
            at: new Date(end - (count - at) * step).toISOString(),
            bytesIn: 2_000_000,
            bytesOut: 1_000_000,
            packets: 3_000,
          })),
        };
      },
    },
    ...(units && {
      discovery: {
        accounts: [scope.account],
        discover: async () =>
          (await units()).map(id => ({
            scope: { ...scope, id },
            ownerRef: 'group:default/units',
          })),
        use: (_account, found) => {
          scopes = [...configured, ...found];
        },
      },
    }),
    collect: async ({ scope: asked }) => {
      const isScope = scopes.some(
        each => scopeKey(each.scope) === scopeKey(asked),
      );
      if (!isScope) {
        throw new InputError(`${scopeKey(asked)} is not configured`);
      }
      if (asked.id !== scope.id) {
        return {
          scope: asked,
          collectedAt: new Date().toISOString(),
          gateways: [],
          clusters: [],
          gaps: [],
        };
      }
      return {
        scope,
        collectedAt: new Date().toISOString(),
        gateways: [
          gatewayIn('a', '198.51.100.1', {
            tableEntries: 6_000,
            connections: {
              peakTcpConnections: 5_500,
              attemptedConnections: 10_000,
            },
          }),
          gatewayIn('b', '198.51.100.2', { tableEntries: 60_000 }),
        ],
        clusters: [clusterIn('a', 'Prod'), clusterIn('b', 'prod')],
        places: places(),
        unusedAddresses: [
          {
            resourceId: memoryIds.address('198.51.100.9'),
            name: '198.51.100.9',
            kind: 'publicIp',
            address: '198.51.100.9',
            ipVersion: 'IPv4',
            addressCount: 1,
            container,
            region: 'mem-north',
            consoleUrl: description.console.urlOf('198.51.100.9'),
            tags: {},
            proof: [
              {
                resourceId: memoryIds.address('198.51.100.9'),
                emptyProperties: ['attachedTo'],
              },
            ],
          },
        ],
        gaps: [],
      };
    },
  };
}
