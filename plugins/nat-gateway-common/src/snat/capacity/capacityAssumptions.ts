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
    readonly balancerIdleSeconds?: number;
    readonly gatewayCount: number;
    readonly throughputGiven: boolean;
  },
): readonly CapacityAssumption[] {
  const { ceilings, tcpIdleSeconds, balancerIdleSeconds } = options;
  const { timers } = ceilings;
  const holds = workloads.map(workload => ({
    workload,
    ...portHold(workload.closes, {
      protocol: workload.protocol ?? 'TCP',
      timers,
      tcpIdleSeconds,
    }),
  }));
  const holdAssumed = holds.some(hold => hold.holdAssumed);
  const lastingPeaks = holds.filter(
    ({ workload: { pool, connectionsPerSecond: rate } }) =>
      !pool && rate.peak > rate.mean && rate.peakSeconds === undefined,
  );
  const longestHeld = Math.max(
    ...lastingPeaks.map(
      ({ workload, idleSeconds, holdSeconds }) =>
        workload.durationSeconds + idleSeconds + holdSeconds,
    ),
  );
  const namesOf = (those: readonly EgressWorkload[]) =>
    those.map(({ name }) => name).join(', ');
  const keptAlive = workloads.filter(
    ({ keepAliveSeconds }) => keepAliveSeconds !== undefined,
  );
  const isTooSlow = ({ protocol, keepAliveSeconds = 0 }: EgressWorkload) =>
    keepAliveSeconds >=
    (protocol === 'UDP' ? timers.udpIdleSeconds : tcpIdleSeconds);
  const deaf = keptAlive.filter(
    workload => workload.protocol !== 'UDP' && isTooSlow(workload),
  );
  const udp = keptAlive.filter(({ protocol }) => protocol === 'UDP');
  return [
    {
      id: 'poissonArrivals',
      text: 'New connections arrive independently of each other at the peak rate (Poisson). Starts of many pods at once, and timers that fire together, are worse than this.',
    },
    {
      id: 'retries',
      text: 'No connection is tried again. Once connections fail, retries raise the rate and the figures no longer hold.',
    },
    {
      id: 'evenAddresses',
      text: 'Flows spread evenly over the addresses of a gateway, which draws ports at random.',
    },
    {
      id: 'evenPods',
      text: 'Pods are alike, and spread evenly over nodes unless podsOnBusiestNode says otherwise; the busiest node is the same for all workloads.',
    },
    ...(lastingPeaks.length > 0
      ? [
          {
            id: 'peakLasts' as const,
            text: `A peak without peakSeconds lasts as long as a port is held, or longer (${namesOf(
              lastingPeaks.map(({ workload }) => workload),
            )}: up to ${Math.ceil(
              longestHeld,
            )} s). A shorter one holds fewer ports.`,
          },
        ]
      : []),
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
            text: `Keep-alives no faster than the idle timeout of ${tcpIdleSeconds} s keep nothing open (${namesOf(
              deaf,
            )}).`,
          },
        ]
      : []),
    ...(udp.length > 0
      ? [
          {
            id: 'udpKeepAlive' as const,
            text: `UDP has no close: a flow, and its port, stay until ${
              timers.udpIdleSeconds
            } s after the last packet, keep-alives included, so durationSeconds has to reach to the last of them (${namesOf(
              udp,
            )}).${
              udp.some(isTooSlow)
                ? ` Keep-alives that are no more frequent than that keep no flow: each begins a new one, on another port (${namesOf(
                    udp.filter(isTooSlow),
                  )}).`
                : ''
            }`,
          },
        ]
      : []),
    ...(ceilings.loadBalancer && balancerIdleSeconds !== undefined
      ? [
          {
            id: 'loadBalancerTimers' as const,
            text: ceilings.loadBalancer.cautionOf({
              tcpIdleSeconds: balancerIdleSeconds,
            }),
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
