import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { workloadBounds } from './workloadBounds';
import type { CapacityPlan } from './CapacityPlan';
import type { EgressWorkload } from './EgressWorkload';
import { type CapacityOptions, planCapacity } from './planCapacity';

/**
 * One thing done differently.
 *
 * @public
 */
export type CapacityChange =
  | { readonly kind: 'tcpIdleTimeout'; readonly minutes: number }
  | {
      readonly kind: 'pool';
      readonly workloadName: string;
      readonly connectionsPerPod: number;
      /** How long a pooled connection lives. */
      readonly lifetimeSeconds: number;
    }
  | { readonly kind: 'addAddresses'; readonly count: number }
  | { readonly kind: 'privateLink'; readonly destinationName: string };

/**
 * The plan as it is, as it would be, and the difference (after − before).
 *
 * @public
 */
export interface CapacityComparison {
  readonly before: CapacityPlan;
  readonly after: CapacityPlan;
  readonly difference: {
    /** Ports held at peak, over all destinations. */
    readonly peakPortsHeld: number;
    readonly addressesNeeded: number;
    readonly gatewayCount: number;
    /** With the addresses of today where they were given, else with those planned. */
    readonly exhaustionProbability: number;
  };
}

function named<T extends { readonly name: string }>(
  what: string,
  name: string,
  all: readonly T[],
): void {
  if (!all.some(one => one.name === name)) {
    throw new InputError(
      `there is no ${what} '${name}'; there is ${all
        .map(one => one.name)
        .join(', ')}`,
    );
  }
}

function applied(
  workloads: readonly EgressWorkload[],
  options: CapacityOptions,
  change: CapacityChange,
): readonly [readonly EgressWorkload[], CapacityOptions] {
  switch (change.kind) {
    case 'tcpIdleTimeout': {
      const { minTcpIdleSeconds, maxTcpIdleSeconds } = options.ceilings.timers;
      const minutes = requireNumber('change.minutes', change.minutes, {
        min: minTcpIdleSeconds / 60,
        max: maxTcpIdleSeconds / 60,
      });
      return [workloads, { ...options, tcpIdleTimeoutSeconds: 60 * minutes }];
    }
    case 'pool':
      requireNumber('change.connectionsPerPod', change.connectionsPerPod, {
        above: 0,
        max: workloadBounds.connectionsPerPod,
      });
      requireNumber('change.lifetimeSeconds', change.lifetimeSeconds, {
        above: 0,
        max: workloadBounds.durationSeconds,
      });
      named('workload', change.workloadName, workloads);
      return [
        workloads.map(workload =>
          workload.name === change.workloadName
            ? {
                ...workload,
                durationSeconds: change.lifetimeSeconds,
                pool: { connectionsPerPod: change.connectionsPerPod },
              }
            : workload,
        ),
        options,
      ];
    case 'addAddresses': {
      const count = requireNumber('change.count', change.count, {
        min: 1,
        max: options.ceilings.addressesPerGateway,
        whole: true,
      });
      if (options.currentAddressCount === undefined) {
        throw new InputError(
          'currentAddressCount is not given; more addresses than today need it',
        );
      }
      return [
        workloads,
        {
          ...options,
          currentAddressCount: options.currentAddressCount + count,
        },
      ];
    }
    case 'privateLink': {
      const { destinationName } = change;
      named(
        'destination',
        destinationName,
        workloads.flatMap(({ destinations }) => destinations),
      );
      return [
        workloads.map(workload => ({
          ...workload,
          destinations: workload.destinations.map(destination =>
            destination.name === destinationName
              ? { ...destination, bypassesGateway: true }
              : destination,
          ),
        })),
        options,
      ];
    }
    default:
      throw new InputError(
        `change.kind '${
          (change as { kind?: unknown }).kind
        }' is not known; it is tcpIdleTimeout, pool, addAddresses or privateLink`,
      );
  }
}

/**
 * What one change does to a capacity plan: a longer idle timeout, pooled connections, more
 * addresses, or Private Link for a destination.
 *
 * @example
 * ```ts
 * // 100 connections/s that are never closed: at 4 minutes they hold 24,000 ports, at 30 minutes 180,000.
 * whatChangesIf([workload], { kind: 'tcpIdleTimeout', minutes: 30 }, options).difference.peakPortsHeld;
 * // 156000
 * ```
 *
 * @throws InputError when a number is out of its bounds, or a name is not there.
 * @public
 */
export function whatChangesIf(
  workloads: readonly EgressWorkload[],
  change: CapacityChange,
  options: CapacityOptions,
): CapacityComparison {
  const before = planCapacity(workloads, options);
  const after = planCapacity(...applied(workloads, options, change));
  const held = ({ destinations }: CapacityPlan) =>
    destinations.reduce((sum, { peakPortsHeld }) => sum + peakPortsHeld, 0);
  const probability = (plan: CapacityPlan) =>
    (plan.today ?? plan).exhaustionProbability;
  return {
    before,
    after,
    difference: {
      peakPortsHeld: held(after) - held(before),
      addressesNeeded: after.addressesNeeded - before.addressesNeeded,
      gatewayCount: after.gateways.gatewayCount - before.gateways.gatewayCount,
      exhaustionProbability: probability(after) - probability(before),
    },
  };
}
