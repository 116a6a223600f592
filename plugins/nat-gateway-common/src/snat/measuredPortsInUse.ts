import type { PortsInUse, SnatMeasurement } from '../model/SnatUsage';
import type { SnatTimers } from './ceilings/CapacityCeilings';
import { portsInUse } from './portsInUse';

/**
 * The ports in use of the protocol that may hold more; undefined where connections or attempts were
 * not reported.
 *
 * @internal
 */
export function measuredPortsInUse(
  measurement: SnatMeasurement,
  options: { readonly timers: SnatTimers },
): PortsInUse | undefined {
  const {
    peakTcpConnections: tcp,
    peakUdpConnections: udp,
    peakTcpAttemptsPerSecond: tcpRate,
    peakUdpAttemptsPerSecond: udpRate,
    attemptedConnections: attempted,
    failureWindow: { start, end },
  } = measurement;
  if (tcp === undefined && udp === undefined) return undefined;
  const bounds = [
    { protocol: 'TCP' as const, connections: tcp, attemptsPerSecond: tcpRate },
    { protocol: 'UDP' as const, connections: udp, attemptsPerSecond: udpRate },
  ].flatMap(({ connections = 0, attemptsPerSecond, protocol }) =>
    attemptsPerSecond === undefined
      ? []
      : portsInUse({ protocol, connections, attemptsPerSecond }, options) ?? [],
  );
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  if (
    tcpRate === undefined &&
    udpRate === undefined &&
    attempted !== undefined &&
    seconds > 0
  ) {
    // Of both protocols together: all of them may be of the one that has more connections.
    return portsInUse(
      {
        protocol: (tcp ?? -1) >= (udp ?? -1) ? 'TCP' : 'UDP',
        connections: Math.max(tcp ?? 0, udp ?? 0),
        attemptsPerSecond: attempted / seconds,
        basis: 'mean',
      },
      options,
    );
  }
  return bounds.sort((one, other) => other.atMost - one.atMost)[0];
}
