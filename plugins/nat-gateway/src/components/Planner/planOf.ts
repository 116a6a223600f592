import {
  type CapacityPlan,
  type EgressCostEstimate,
  estimateEgressCost,
  priceTableIn,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type EgressWorkload,
  planCapacity,
  type SimulationInput,
  simulationOfWorkloads,
} from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import type { CloudPlanner } from '../../cloud/CloudPlanner';
import type { PlannerSettings } from './PlannerSettings';

const SIMULATED_SECONDS = 3600;
/** What does not go to the destination that takes most is spread over so many others. */
const OTHERS = 9;

type PlannedWay = ReturnType<CloudPlanner['waysOf']>[number];

function workloadOf(
  settings: PlannerSettings,
  options: { readonly names: readonly [busiest: string, other: string] },
): EgressWorkload {
  const { connectionsPerSecond, peakFactor, nodeCount } = settings;
  const [busiest, other] = options.names;
  const share = settings.busiestPercent / 100;
  return {
    name: busiest,
    connectionsPerSecond: {
      mean: connectionsPerSecond,
      peak: connectionsPerSecond * peakFactor,
    },
    durationSeconds: settings.durationSeconds,
    closes: settings.closes,
    podCount: nodeCount,
    nodeCount,
    destinations:
      share === 1
        ? [{ name: busiest, share }]
        : [
            { name: busiest, share },
            ...Array.from({ length: OTHERS }, (_, at) => ({
              name: `${other} ${at + 1}`,
              share: (1 - share) / OTHERS,
            })),
          ],
  };
}

/**
 * What settings come to: the addresses needed, a month's cost of each way, and what is to be simulated.
 *
 * @throws InputError when the load is more than a plan takes.
 * @internal
 */
export function planOf(
  settings: PlannerSettings,
  options: {
    readonly planner: CloudPlanner;
    readonly region?: string;
    readonly names: readonly [busiest: string, other: string];
  },
): {
  readonly capacity: CapacityPlan;
  readonly ways: readonly (PlannedWay & {
    /** Of a month. */
    readonly cost: EgressCostEstimate;
  })[];
  readonly inputs: readonly SimulationInput[];
} {
  const { planner, region } = options;
  const workload = workloadOf(settings, options);
  const ways = planner.waysOf(settings);
  const table = priceTableIn({ provider: planner.provider, region });
  const flat = (value: number) => ({ low: value, typical: value, high: value });
  return {
    ways: ways.map(way => ({
      ...way,
      cost: estimateEgressCost(
        way.design,
        {
          gigabytesOut: flat(settings.gigabytesOut),
          gigabytesIn: flat(settings.gigabytesIn),
        },
        { table },
      ),
    })),
    capacity: planCapacity([workload], {
      ceilings: planner.ceilings,
      tcpIdleTimeoutSeconds: settings.idleTimeoutMinutes * 60,
      currentAddressCount: settings.addressCount,
    }),
    inputs: ways.map(({ egress }) =>
      simulationOfWorkloads([workload], {
        seed: 1,
        durationSeconds: SIMULATED_SECONDS,
        egress,
      }),
    ),
  };
}
