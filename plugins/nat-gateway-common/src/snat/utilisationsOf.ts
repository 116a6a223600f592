import type { PortsInUse, SnatMeasurement } from '../model/SnatUsage';
import type { Utilisation } from '../model/Utilisation';
import type { CapacityCeilings } from './ceilings/CapacityCeilings';

/**
 * How much of each ceiling is used: what the cloud itself counts, and what follows from its figures. A
 * ceiling that is not known, or of which nothing was reported, is left out. The protocols' peaks, of which
 * `connections` is the sum, may lie in different minutes.
 *
 * @internal
 */
export function utilisationsOf(
  measurement: SnatMeasurement,
  options: {
    readonly ceilings: CapacityCeilings;
    /** Absent: not known. */
    readonly ipv4AddressCount?: number;
    readonly portsInUse?: PortsInUse;
  },
): readonly Utilisation[] {
  const { ceilings, ipv4AddressCount: addresses = 0, portsInUse } = options;
  const {
    peakTcpConnections: tcp,
    peakUdpConnections: udp,
    peakWindow,
    utilisations: counted = [],
  } = measurement;
  const isKnown = tcp !== undefined || udp !== undefined;
  const peak = isKnown ? Math.max(tcp ?? 0, udp ?? 0) : undefined;
  const ofOneDestination =
    addresses * ceilings.connectionsPerAddressAndDestination;
  const computed = [
    {
      id: 'connections',
      used: isKnown ? (tcp ?? 0) + (udp ?? 0) : undefined,
      of: ceilings.connectionsPerGateway,
      basis: 'atMost',
    },
    {
      id: 'portsOfOneDestination',
      used: portsInUse?.atMost,
      of: ofOneDestination,
      basis: 'ifOneDestination',
    },
    {
      id: 'connectionsOfOneDestination',
      used: peak,
      of: ofOneDestination,
      basis: 'withoutCoolDown',
    },
    {
      id: 'inventory',
      used: peak,
      of: addresses * ceilings.portsPerAddress,
      basis: 'reusable',
    },
  ] as const;
  return [
    ...counted,
    ...computed.flatMap(({ used, of, ...each }) =>
      used === undefined || !of || counted.some(({ id }) => id === each.id)
        ? []
        : [{ ...each, used, of, observedAt: peakWindow.end }],
    ),
  ];
}
