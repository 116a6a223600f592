import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import { checkCeilings } from '../ceilings/checkCeilings';
import { capacityAssumptions } from './capacityAssumptions';
import type { CapacityMargin } from './CapacityMargin';
import type { CapacityPlan } from './CapacityPlan';
import { checkWorkloads } from './checkWorkloads';
import { destinationLoads } from './destinationLoads';
import type { EgressWorkload } from './EgressWorkload';
import { exhaustionProbability } from './exhaustionProbability';
import {
  type CeilingName,
  type EgressDemand,
  gatewaysNeeded,
} from './gatewaysNeeded';
import type { PortLoad } from './PortLoad';
import { portsToProvide } from './portsToProvide';
import { prefixFor } from './prefixFor';
import { sharedLoad } from './sharedLoad';

/**
 * What a capacity plan is made for.
 *
 * @public
 */
export interface CapacityOptions {
  readonly ceilings: CapacityCeilings;
  /** Default a fifth kept free, as with a gateway's status: factor 1.25. */
  readonly margin?: CapacityMargin;
  /** Default what the gateway has without a setting. */
  readonly tcpIdleTimeoutSeconds?: number;
  readonly throughput?: Pick<
    EgressDemand,
    'gigabitsPerSecondOut' | 'gigabitsPerSecondIn' | 'packetsPerSecond'
  >;
  readonly subnetCount?: number;
  /** Addresses that stand today, over all gateways. */
  readonly currentAddressCount?: number;
}

// Fleets beyond this are designed by other means than one formula.
const maxGateways = 1000;

/** Whose number is to be looked at when a ceiling asks for too many gateways. */
const causeOf: Readonly<Record<CeilingName, string>> = {
  addresses: 'workloads',
  connections: 'workloads (connectionsPerSecond × durationSeconds)',
  bandwidth:
    'throughput.gigabitsPerSecondOut and throughput.gigabitsPerSecondIn',
  packets: 'throughput.packetsPerSecond',
  subnets: 'subnetCount',
};

/**
 * From workloads to ports held per destination, to addresses, gateways and prefix length. A port
 * is held while its connection lasts, while an idle timer runs, and while it cools down; ports are
 * counted per destination, since a port in use to one serves another at the same time.
 *
 * @example
 * ```ts
 * planCapacity([workload], { ceilings: gatewayCeilings('azureStandard') }).addressesNeeded;
 * // 1,000 connections/s of 35 s that end by FIN hold 100,000 ports; with a margin of 1.25: 3
 * ```
 *
 * @throws InputError naming the field and its bound, or the two fields that contradict each other.
 * @public
 */
export function planCapacity(
  workloads: readonly EgressWorkload[],
  options: CapacityOptions,
): CapacityPlan {
  const { ceilings, currentAddressCount, throughput } = options;
  const { timers } = ceilings;
  checkCeilings(ceilings);
  const margin: CapacityMargin = options.margin ?? {
    kind: 'safetyFactor',
    factor: 1.25,
  };
  const tcpIdleTimeoutSeconds = requireNumber(
    'tcpIdleTimeoutSeconds',
    options.tcpIdleTimeoutSeconds ?? timers.defaultTcpIdleSeconds,
    { min: timers.minTcpIdleSeconds, max: timers.maxTcpIdleSeconds },
  );
  if (currentAddressCount !== undefined) {
    requireNumber('currentAddressCount', currentAddressCount, {
      min: 1,
      max: maxGateways * ceilings.addressesPerGateway,
      whole: true,
    });
  }
  checkWorkloads(workloads, { tcpIdleSeconds: tcpIdleTimeoutSeconds });
  const timing = {
    ceilings,
    tcpIdleSeconds: tcpIdleTimeoutSeconds,
    balancerIdleSeconds:
      options.tcpIdleTimeoutSeconds ??
      ceilings.loadBalancer?.defaultTcpIdleSeconds,
  };
  const loads = destinationLoads(workloads, timing);

  const perAddress = Math.min(
    ceilings.connectionsPerAddressAndDestination,
    ceilings.portsPerAddress,
  );
  const addressesFor = (load: PortLoad) =>
    Math.max(1, Math.ceil(portsToProvide(load, margin) / perAddress));
  const peakConnections = portsToProvide(
    loads.reduce<PortLoad>(
      (total, { peakConnections: load }) => ({
        steadyPorts: total.steadyPorts + load.steadyPorts,
        varyingPortsMean: total.varyingPortsMean + load.varyingPortsMean,
      }),
      { steadyPorts: 0, varyingPortsMean: 0 },
    ),
    margin,
  );

  const demand: EgressDemand = {
    ...throughput,
    connectionCount: peakConnections,
    ...(options.subnetCount !== undefined && {
      subnetCount: options.subnetCount,
    }),
  };
  const otherCeilings = gatewaysNeeded(demand, ceilings);
  if (otherCeilings.gatewayCount > maxGateways) {
    throw new InputError(
      `${
        causeOf[otherCeilings.bindingCeiling!]
      } need more than ${maxGateways} gateways; check them and ceilings`,
    );
  }
  // Shared over gateways, each part varies more than its share of the whole, so each is counted.
  const perGateway = (count: number) =>
    Math.max(
      1,
      ...loads.map(({ peak }) => addressesFor(sharedLoad(peak, count))),
    );
  const fewest = Math.ceil(
    Math.max(
      0,
      ...loads.map(
        ({ peak }) => (peak.steadyPorts + peak.varyingPortsMean) / perAddress,
      ),
    ) / ceilings.addressesPerGateway,
  );
  let gatewayCount = Math.max(otherCeilings.gatewayCount, fewest);
  while (
    gatewayCount <= maxGateways &&
    perGateway(gatewayCount) > ceilings.addressesPerGateway
  ) {
    gatewayCount++;
  }
  if (gatewayCount > maxGateways) {
    throw new InputError(
      `workloads need more than ${maxGateways} gateways; check connectionsPerSecond, durationSeconds and ceilings`,
    );
  }
  const addressesPerGateway = perGateway(gatewayCount);
  const addressesNeeded = addressesPerGateway * gatewayCount;
  const counted = gatewaysNeeded(
    { addressCount: addressesNeeded, ...demand },
    ceilings,
  );

  const probabilityWith = (load: PortLoad, addresses: number, over: number) =>
    exhaustionProbability(sharedLoad(load, over), addresses * perAddress);
  const destinations = loads
    .map(load => ({
      name: load.name,
      protocol: load.protocol,
      meanPortsHeld: load.mean.steadyPorts + load.mean.varyingPortsMean,
      peakPortsHeld: load.peak.steadyPorts + load.peak.varyingPortsMean,
      portsToProvide: portsToProvide(load.peak, margin),
      addressesNeeded:
        addressesFor(sharedLoad(load.peak, gatewayCount)) * gatewayCount,
      exhaustionProbability: probabilityWith(
        load.peak,
        addressesPerGateway,
        gatewayCount,
      ),
      ...(load.peakOfBusiestNode && {
        portsToProvidePerNode: portsToProvide(load.peakOfBusiestNode, margin),
      }),
    }))
    .sort((one, other) => other.portsToProvide - one.portsToProvide);
  // The fewest gateways that can hold today's addresses.
  const gatewaysToday = Math.ceil(
    (currentAddressCount ?? 1) / ceilings.addressesPerGateway,
  );

  return {
    kind: ceilings.kind,
    tcpIdleTimeoutSeconds,
    margin,
    destinations,
    peakConnections,
    addressesNeeded,
    addressesPerGateway,
    gateways: {
      ...counted,
      gatewayCount,
      // Each gateway has addresses of its own, so their count would always seem to bind as well.
      ...(gatewayCount > 1 && {
        bindingCeiling:
          gatewayCount > otherCeilings.gatewayCount
            ? 'addresses'
            : otherCeilings.bindingCeiling,
      }),
    },
    ...(ceilings.hasBlocks && {
      prefix: prefixFor(addressesPerGateway, {
        most: ceilings.addressesPerGateway,
      }),
    }),
    exhaustionProbability: Math.max(
      0,
      ...destinations.map(row => row.exhaustionProbability),
    ),
    ...(currentAddressCount !== undefined && {
      today: {
        addressCount: currentAddressCount,
        enough:
          addressesNeeded <= currentAddressCount &&
          gatewayCount <= gatewaysToday,
        exhaustionProbability: Math.max(
          0,
          ...loads.map(({ peak }) =>
            probabilityWith(
              peak,
              Math.floor(currentAddressCount / gatewaysToday),
              gatewaysToday,
            ),
          ),
        ),
      },
    }),
    assumptions: capacityAssumptions(workloads, {
      ...timing,
      gatewayCount,
      throughputGiven: throughput !== undefined,
    }),
  };
}
