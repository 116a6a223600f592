import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import type { CapacityAssumption } from './CapacityAssumption';
import type { EgressWorkload } from './EgressWorkload';
import { portHold } from './portHold';

/**
 * What a capacity plan takes for granted about these workloads.
 *
 * @internal
 */
export function capacityAssumptions(
  workloads: readonly EgressWorkload[],
  options: {
    readonly ceilings: CapacityCeilings;
    readonly tcpIdleSeconds: number;
    readonly gatewayCount: number;
    readonly throughputGiven: boolean;
  },
): readonly CapacityAssumption[] {
  const { ceilings, tcpIdleSeconds } = options;
  const holdAssumed = workloads.some(
    ({ closes, protocol = 'TCP' }) =>
      portHold(closes, { protocol, timers: ceilings.timers, tcpIdleSeconds })
        .holdAssumed,
  );
  const deaf = workloads.filter(
    ({ keepAliveSeconds }) =>
      keepAliveSeconds !== undefined && keepAliveSeconds >= tcpIdleSeconds,
  );
  return [
    {
      id: 'poissonArrivals',
      text: 'New connections arrive independently of each other at the peak rate (Poisson). Starts of many pods at once, and timers that fire together, are worse than this.',
    },
    {
      id: 'retries',
      text: 'Nobody tries again. Once connections fail, retries raise the rate and the figures no longer hold.',
    },
    {
      id: 'evenAddresses',
      text: 'Flows spread evenly over the addresses of a gateway, which draws ports at random.',
    },
    {
      id: 'evenPods',
      text: 'Pods are spread evenly over nodes and are alike.',
    },
    ...(options.gatewayCount > 1
      ? [
          {
            id: 'evenGateways' as const,
            text: 'Subnets share the load evenly over the gateways; share them out by what each sends.',
          },
        ]
      : []),
    {
      id: 'timersMayChange',
      text: `Timers and ceilings are those that the cloud documented on ${ceilings.readAt}; it may change them.`,
    },
    ...(holdAssumed
      ? [
          {
            id: 'holdNotPublished' as const,
            text: 'The cloud does not publish how long a closed port is kept; 120 s, the TIME_WAIT of Linux, stand in for it.',
          },
        ]
      : []),
    ...(deaf.length > 0
      ? [
          {
            id: 'keepAliveWithoutEffect' as const,
            text: `Keep-alives no faster than the idle timeout of ${tcpIdleSeconds} s keep nothing open (${deaf
              .map(({ name }) => name)
              .join(', ')}).`,
          },
        ]
      : []),
    ...(options.throughputGiven
      ? []
      : [
          {
            id: 'throughputNotGiven' as const,
            text: 'Bandwidth and packets were not given, so they were not checked.',
          },
        ]),
  ];
}
