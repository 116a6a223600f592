import { readAddresses } from '../../model/readAddresses';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { dailySamples } from '../../advice/__testUtils__/dailySamples';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import * as advice from '../../advice';
import * as azured from '../../azure/__testUtils__/ofAzure';
import * as cost from '../../cost';
import * as snat from '../../snatEntry';
import * as balancer from '../../azure/loadBalancer';
import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import { priceTableIn } from '../../clouds/priceTableIn';
import { readRegionalPrices } from '../../clouds/readRegionalPrices';
import { designForAddresses } from '../../azure/cost/designForAddresses';
import type { GatewayFacts } from '../../model/GatewayFacts';
import { inventoryPorts } from '../../azure/inventoryPorts';
import { azurePriceTable } from '../../azure/cost/azurePriceTable';
import { azureSimulationTimers } from '../../azure/ceilings/azureSimulationTimers';
import { awsPriceTable } from '../../aws/cost/awsPriceTable';
import {
  awsNatInstanceCeilings,
  type NatInstanceSettings,
} from '../../aws/ceilings/awsNatInstanceCeilings';

/**
 * Public functions of single clouds, and those that choose among clouds.
 *
 * @internal
 */
export const ofClouds = {
  awsNatInstanceCeilings,
  designForAddresses,
  gatewayCeilings,
  inventoryPorts,
  priceTableIn,
  readRegionalPrices,
};

/**
 * One call of a public function with good input, in which numbers are then broken.
 *
 * @internal
 */
export interface PublicCall {
  readonly name: string;
  readonly given: unknown;
  readonly call: (given: never) => unknown;
}

const calling = <T>(
  name:
    | keyof typeof snat
    | keyof typeof cost
    | keyof typeof advice
    | keyof typeof balancer
    | keyof typeof ofClouds,
  given: T,
  call: (given: T) => unknown,
): PublicCall => ({ name, given, call });

const now = new Date('2026-11-20T12:05:00Z');
const window = { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' };
const measurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: window,
  newestFailureAt: '2026-11-20T11:00:00Z',
  peakTcpConnections: 45_000,
  peakUdpConnections: 9000,
  attemptedConnections: 1000,
  failedConnections: 2,
  datapathAvailabilityPercent: 80,
};
const samples = dailySamples(20, day => 20_000 + 1000 * day + 50 * (day % 3));
const series = {
  tcpConnections: samples,
  udpConnections: samples,
  failedConnections: samples,
};
const azure = gatewayCeilings('azureStandard');
const [oneDestination] = snat.namedCeilings(azure, { ipv4AddressCount: 1 });

const workload: snat.EgressWorkload = {
  name: 'orders',
  connectionsPerSecond: { mean: 10, peak: 20, peakSeconds: 8 },
  durationSeconds: 5,
  protocol: 'TCP',
  closes: 'fin',
  keepAliveSeconds: 100,
  podCount: 3,
  nodeCount: 2,
  podsOnBusiestNode: 2,
  destinations: [
    { name: 'payments', share: 0.5 },
    { name: 'search', share: 0.5 },
  ],
};
const workloads = [
  workload,
  { ...workload, name: 'pooled', pool: { connectionsPerPod: 3 } },
];
const instance: NatInstanceSettings = {
  addressCount: 1,
  conntrackMax: 1000,
  interfaceTrackedConnections: 500,
  kernelTcpEstablishedSeconds: 500,
  interfaceTcpEstablishedSeconds: 400,
  gigabitsPerSecond: 3,
};
const demand: snat.EgressDemand = {
  addressCount: 3,
  connectionCount: 5,
  gigabitsPerSecondOut: 1,
  gigabitsPerSecondIn: 2,
  packetsPerSecond: 3,
};
const load = { steadyPorts: 5, varyingPortsMean: 100 };
const safetyFactor = { kind: 'safetyFactor', factor: 1.2 } as const;
const probability = {
  kind: 'exhaustionProbability',
  probability: 0.001,
} as const;
const nodes = { nodeCount: 8, addressCount: 1, portsPerNode: 1000 };
const allocation = balancer.allocateLoadBalancerPorts(nodes);

const simulated: snat.SimulationInput = {
  seed: 1,
  destinations: [
    {
      name: 'payments',
      share: 0.5,
      duration: { kind: 'logNormal', meanSeconds: 4, medianSeconds: 2 },
      closes: { fin: 0.5, rst: 0.25, halfOpen: 0.25 },
      silenceSeconds: 10,
      keepAliveSeconds: 50,
    },
    {
      name: 'names',
      share: 0.5,
      protocol: 'UDP',
      duration: { kind: 'exponential', meanSeconds: 2 },
    },
  ],
  newConnections: {
    kind: 'rate',
    meanPerSecond: 5,
    peak: { perSecond: 10, lastsSeconds: 5, everySeconds: 20 },
    durationSeconds: 60,
  },
  nodes: { count: 2, busiestShare: 0.6 },
  egress: {
    kind: 'natGateway',
    ipv4AddressCount: 1,
    tcpIdleTimeoutMinutes: 4,
  },
  timers: azureSimulationTimers,
  ceilings: {
    portsPerAddress: 1000,
    connectionsPerAddressAndDestination: 500,
    connectionsPerGateway: 5000,
  },
  maxPoints: 10,
};
const simulations: readonly snat.SimulationInput[] = [
  simulated,
  {
    ...simulated,
    egress: { kind: 'loadBalancer', ipv4AddressCount: 1, portsPerNode: 1024 },
    nodes: { count: 2, podCount: 5 },
    newConnections: { kind: 'recorded', perMinute: [5, 6] },
  },
  {
    ...simulated,
    destinations: simulated.destinations.map(of => ({
      ...of,
      peak: { perSecond: 10, lastsSeconds: 2 },
    })),
    newConnections: {
      kind: 'rate',
      meanPerSecond: 5,
      durationSeconds: 60,
      ownPeaksEverySeconds: 20,
    },
  },
  {
    ...simulated,
    egress: { kind: 'awsNatInstance', settings: instance },
    timers: undefined,
  },
];

const range = { low: 1, typical: 200, high: 3000 };
const traffic: cost.MonthlyTraffic = {
  gigabytesOut: range,
  gigabytesIn: range,
  flowLogGigabytes: range,
};
const azureTable = azurePriceTable;
const designs: readonly cost.PricedDesign[] = [
  {
    name: 'gateway',
    table: azureTable,
    design: {
      kind: 'azureNatGateway',
      gatewayCount: 1,
      publicIpCount: 2,
      prefixAddressCount: 4,
    },
  },
  {
    name: 'load balancer',
    table: azureTable,
    design: {
      kind: 'azureLoadBalancer',
      ruleCount: 7,
      publicIpCount: 1,
      prefixAddressCount: 2,
    },
  },
  {
    name: 'gateways of AWS',
    table: awsPriceTable,
    design: {
      kind: 'awsNatGateway',
      gatewayCount: 2,
      publicIpCount: 2,
      crossZoneShare: 0.3,
    },
  },
  {
    name: 'instances',
    table: awsPriceTable,
    design: {
      kind: 'awsNatInstances',
      instanceType: 'm7g.large',
      instanceCount: 2,
      publicIpCount: 2,
      crossZoneShare: 0.3,
      mode: 'gwlb',
    },
  },
];
const [{ design: gatewayDesign }, { design: balancerDesign }] = designs;
const estimate = cost.estimateEgressCost(gatewayDesign!, traffic, {
  table: azureTable,
});
const overrides = {
  region: 'westeurope',
  readAt: '2026-11-20',
  sourceUrl: 'https://prices.example',
  prices: { natGatewayHour: 0.05 },
  internetBandwidth: [
    { upToGigabytes: 10, perGigabyte: 1 },
    { perGigabyte: 2 },
  ],
};

const { status: _, ...gateway } = gatewayWith(measurement, {
  tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
});
const facts: GatewayFacts = {
  series,
  packets: { dropped: 10, total: 1000, window },
  silence: {
    longestTcpMinutes: 40,
    tcpKeepAliveMinutes: 35,
    longestUdpMinutes: 5,
  },
  unusedAddresses: { publicIpCount: 1, prefixAddressCount: 4 },
  destinations: [
    {
      name: 'storage',
      share: 0.4,
      gigabytesPerMonth: 100,
      reachableBy: 'privateLink',
    },
  ],
};
const balanced = clusterWith({
  kind: 'loadBalancer',
  addresses: gateway.addresses,
  nodeCount: 8,
  portsPerNode: 8000,
  portsPerNodeBasis: 'configured',
});
const status = 'healthy' as const;
const drained = async (input: snat.SimulationInput) => {
  const simulation = new snat.SnatSimulation(input);
  simulation.advance(Infinity);
  return simulation.result();
};

/**
 * Each public function of ports, cost and advice that is given a number, with good input.
 *
 * @internal
 */
export const publicFunctions: readonly PublicCall[] = [
  calling('inventoryPorts', 2, inventoryPorts),
  calling('portsPerNode', 3, balancer.portsPerNode),
  calling('snatUsage', { measurement, ipv4AddressCount: 2 }, each =>
    azured.snatUsage(each.measurement, each.ipv4AddressCount),
  ),
  calling('failureCause', azured.snatUsage(measurement, 2), snat.failureCause),
  calling(
    'portsInUse',
    { protocol: 'TCP' as const, connections: 10, attemptsPerSecond: 2 },
    azured.portsInUse,
  ),
  calling('gatewayStatus', azured.snatUsage(measurement, 2), usage =>
    snat.gatewayStatus({ state: 'ready' }, usage),
  ),
  calling(
    'isFailingRecently',
    {
      failedConnections: 2,
      failureWindow: window,
      newestFailureAt: window.end,
    },
    snat.isFailingRecently,
  ),
  calling(
    'planCapacity',
    {
      workloads,
      ceilings: azure,
      margin: safetyFactor,
      tcpIdleTimeoutSeconds: 600,
      throughput: { gigabitsPerSecondOut: 1, packetsPerSecond: 100 },
      subnetCount: 2,
      currentAddressCount: 2,
    },
    each => snat.planCapacity(each.workloads, each),
  ),
  calling('planCapacity', { ceilings: azure, margin: probability }, each =>
    snat.planCapacity(workloads, each),
  ),
  ...[
    { kind: 'tcpIdleTimeout', minutes: 30 } as const,
    {
      kind: 'pool',
      workloadName: 'orders',
      connectionsPerPod: 3,
      lifetimeSeconds: 60,
    } as const,
    { kind: 'addAddresses', count: 1 } as const,
  ].map(change =>
    calling(
      'whatChangesIf',
      { change, ceilings: azure, currentAddressCount: 1 },
      each => snat.whatChangesIf(workloads, each.change, each),
    ),
  ),
  ...(['TCP', 'UDP'] as const).map(protocol =>
    calling(
      'portHold',
      {
        closes: 'idle' as const,
        protocol,
        timers: azure.timers,
        tcpIdleSeconds: 240,
      },
      each => snat.portHold(each.closes, each),
    ),
  ),
  ...[safetyFactor, probability].map(margin =>
    calling('portsToProvide', { load, margin }, each =>
      snat.portsToProvide(each.load, each.margin),
    ),
  ),
  calling('exhaustionProbability', { load, ports: 120 }, each =>
    snat.exhaustionProbability(each.load, each.ports),
  ),
  calling('destinationPorts', { inventoryPorts: 64_512 }, each =>
    azured.destinationPorts(each.inventoryPorts),
  ),
  calling('prefixFor', 3, azured.prefixFor),
  calling(
    'gatewaysNeeded',
    { demand: { ...demand, subnetCount: 4 }, ceilings: azure },
    each => snat.gatewaysNeeded(each.demand, each.ceilings),
  ),
  calling('splitSubnets', { demand, ceilings: azure }, each =>
    snat.splitSubnets(
      [
        { name: 'a', demand: each.demand },
        { name: 'b', demand },
      ],
      each.ceilings,
    ),
  ),
  calling('awsNatInstanceCeilings', instance, awsNatInstanceCeilings),
  calling(
    'gatewayCeilings',
    { kind: 'awsNatInstance' as const, instance },
    each => gatewayCeilings(each.kind, each),
  ),
  calling('namedCeilings', { ceilings: azure, ipv4AddressCount: 2 }, each =>
    snat.namedCeilings(each.ceilings, each),
  ),
  calling(
    'dailyPorts',
    {
      tcpConnections: samples,
      tcpAttemptsPerSecond: samples,
      protocol: 'TCP' as const,
    },
    each => azured.dailyPorts(each, each),
  ),
  calling(
    'trendTowardsCeiling',
    { samples, ceiling: oneDestination!, confidence: 0.95 as const },
    each => snat.trendTowardsCeiling(each.samples, each),
  ),
  calling(
    'allocateLoadBalancerPorts',
    nodes,
    balancer.allocateLoadBalancerPorts,
  ),
  calling('hotNodes', { allocation, portsHeld: 1500 }, each =>
    balancer.hotNodes(
      [{ name: 'a', portsHeld: each.portsHeld }],
      each.allocation,
    ),
  ),
  calling(
    'needsNatGateway',
    {
      allocation,
      failedConnections: 1,
      busiestNodePorts: 50,
      maxNodeCount: 10,
      windowDays: 8,
    },
    balancer.needsNatGateway,
  ),
  ...simulations.flatMap(input => [
    calling('simulateSnat', input, snat.simulateSnat),
    calling('SnatSimulation', input, drained),
  ]),
  calling(
    'simulationOfWorkloads',
    {
      workloads,
      seed: 1,
      durationSeconds: 100,
      egress: {
        kind: 'natGateway',
        ipv4AddressCount: 1,
        tcpIdleTimeoutMinutes: 5,
      } as const,
      peak: { lastsSeconds: 10, everySeconds: 50 },
    },
    each => snat.simulationOfWorkloads(each.workloads, each),
  ),
  ...designs.map(priced =>
    calling('estimateEgressCost', { priced, traffic }, each =>
      cost.estimateEgressCost(each.priced.design, each.traffic, each.priced),
    ),
  ),
  calling(
    'breakEven',
    { pair: [designs[0]!, designs[3]!], outShare: 0.5 },
    each => cost.breakEven(each.pair[0]!, each.pair[1]!, each),
  ),
  calling('compareEgressDesigns', { designs, traffic }, each =>
    cost.compareEgressDesigns(each.designs, each.traffic),
  ),
  calling('compareCost', { design: gatewayDesign!, table: azureTable }, each =>
    cost.compareCost(gatewayDesign!, each.design, each),
  ),
  calling(
    'migrationCost',
    { design: balancerDesign!, days: 4, table: azureTable },
    each => cost.migrationCost(gatewayDesign!, each.design, each),
  ),
  calling('addressCost', { addressCount: 4, table: azureTable }, each =>
    cost.addressCost({ kind: 'prefix', ...each }, each),
  ),
  calling(
    'internetBandwidthCost',
    { gigabytes: 2000, table: azureTable },
    each => cost.internetBandwidthCost(each.gigabytes, each.table),
  ),
  calling(
    'designForAddresses',
    { addresses: readAddresses(gateway.addresses) ?? [], gatewayCount: 1 },
    each => designForAddresses(each.addresses, each),
  ),
  calling(
    'designForCapacity',
    { addressesNeeded: 3, gatewayCount: 1, addressCount: 4 },
    each =>
      cost.designForCapacity({
        // Each cloud names its own kinds.
        kind: 'azureStandard',
        addressesNeeded: each.addressesNeeded,
        prefix: { prefixLength: 30, addressCount: each.addressCount },
        gateways: {
          gatewayCount: each.gatewayCount,
          byCeiling: [],
          notKnown: [],
        },
      }),
  ),
  calling('priceTableForRegion', { table: azureTable, overrides }, each =>
    cost.priceTableForRegion(each.table, each.overrides),
  ),
  calling('readRegionalPrices', overrides, ({ region: __, ...each }) =>
    readRegionalPrices({ azure: { westeurope: each } }),
  ),
  calling(
    'shareEgressCost',
    {
      lines: estimate.lines.map(({ perMonth }) => perMonth.typical),
      typical: estimate.total.typical,
      gigabytes: 3,
      fixed: 'byGigabytes' as const,
    },
    each =>
      cost.shareEgressCost(
        {
          lines: estimate.lines.map((line, index) => ({
            ...line,
            perMonth: { ...line.perMonth, typical: each.lines[index]! },
          })),
          total: { ...estimate.total, typical: each.typical },
        },
        {
          clusters: [
            { name: 'shop', gigabytes: each.gigabytes },
            { name: 'ads', gigabytes: 1 },
          ],
          fixed: each.fixed,
        },
      ),
  ),
  calling('judgeGateway', { gateway, facts, prices: azureTable }, each =>
    azured.judgeGateway({ ...each.gateway, status }, { now, ...each }),
  ),
  calling('judgeGateway', { facts: { series, packets: facts.packets } }, each =>
    azured.judgeGateway(gatewayWith({ failedConnections: 0 }), {
      now,
      ...each,
    }),
  ),
  calling('gatewayCapacity', { gateway, destinationShare: 0.5 }, each =>
    azured.gatewayCapacity(each.gateway, each),
  ),
  calling('adviseGateway', gateway, each =>
    azured.adviseGateway({ ...each, status }, { now }),
  ),
  calling(
    'judgeCluster',
    {
      cluster: balanced,
      facts: {
        loadBalancer: {
          failedConnections: 1,
          busiestNodePorts: 50,
          maxNodeCount: 10,
          windowDays: 8,
        },
      },
    },
    each => azured.judgeCluster(each.cluster, each),
  ),
  calling('adviseCluster', balanced, azured.adviseCluster),
  calling(
    'judgePlace',
    { ...balanced, kind: 'subnet' as const, virtualNetworkId: '/network' },
    each => azured.judgePlace(each),
  ),
];
