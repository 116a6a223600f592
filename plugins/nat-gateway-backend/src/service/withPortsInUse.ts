import {
  type CapacityCeilings,
  portsInUse,
  type UsageSlice,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A slice with the most ports of one protocol that may have been in use; as it is where connections or their rate are
 * not known, or the cloud does not publish how long it holds ports.
 *
 * @internal
 */
export function withPortsInUse(
  slice: UsageSlice,
  options: Pick<CapacityCeilings, 'timers'>,
): UsageSlice {
  const atMost = (
    [
      ['TCP', slice.peakTcpConnections, slice.peakTcpAttemptsPerSecond],
      ['UDP', slice.peakUdpConnections, slice.peakUdpAttemptsPerSecond],
    ] as const
  ).flatMap(([protocol, connections, attemptsPerSecond]) =>
    connections === undefined || attemptsPerSecond === undefined
      ? []
      : portsInUse({ protocol, connections, attemptsPerSecond }, options)
          ?.atMost ?? [],
  );
  return atMost.length > 0
    ? { ...slice, portsInUseAtMost: Math.max(...atMost) }
    : slice;
}
