import { requireNumber } from '../input/requireNumber';
import type { SnatMeasurement, SnatUsage } from '../model/SnatUsage';
import type { CapacityCeilings } from './ceilings/CapacityCeilings';
import { checkFigures } from './checkFigures';
import { measuredPortsInUse } from './measuredPortsInUse';
import type { ConnectionSeries } from '../model/ConnectionSeries';
import { heldWithoutFailure } from './trend/heldWithoutFailure';
import { utilisationsOf } from './utilisationsOf';

/**
 * A measurement beside the ceilings of a gateway. What was not reported is absent, and so is the
 * utilisation of a ceiling that needs an address where there is none: nothing is NaN or 0 by omission.
 * A protocol that was not reported adds nothing. Connections are not ports: ports in use stand beside
 * them.
 *
 * @example
 * ```ts
 * utilisationRatio(snatUsage({ …, peakTcpConnections: 64_512 }, 2, { ceilings }), 'inventory'); // 0.5
 * ```
 *
 * @throws InputError when a figure is negative, NaN or absurd, or the count no whole number from 0.
 * @public
 */
export function snatUsage(
  measurement: SnatMeasurement,
  /** Absent: not known, and then neither are the ports. */
  ipv4AddressCount: number | undefined,
  options: {
    /** What a gateway of its kind can carry; absent: not known, and then neither are the ports. */
    readonly ceilings?: CapacityCeilings;
    /** Of the days before: what they prove stands with the usage. */
    readonly series?: ConnectionSeries;
    /** ISO 8601: until then there were more addresses, and days prove nothing of now. */
    readonly fewerAddressesSince?: string;
  },
): SnatUsage {
  const { ceilings } = options;
  checkFigures('measurement', measurement);
  const ports =
    ipv4AddressCount === undefined || !ceilings
      ? undefined
      : ceilings.portsPerAddress *
        requireNumber('ipv4AddressCount', ipv4AddressCount, {
          min: 0,
          max: 1e6,
          whole: true,
        });
  const {
    peakTcpConnections: tcp,
    peakUdpConnections: udp,
    attemptedConnections: attempted,
    failedConnections: failed,
  } = measurement;
  const ceiling =
    (ipv4AddressCount ?? 0) *
    (ceilings?.connectionsPerAddressAndDestination ?? 0);
  const inUse =
    ceilings && measuredPortsInUse(measurement, { timers: ceilings.timers });
  const held =
    ceilings && inUse && options.series && ceiling > 0
      ? heldWithoutFailure(options.series, {
          protocol: inUse.protocol,
          timers: ceilings.timers,
          ports: inUse.atMost,
          ceiling,
          fewerAddressesSince: options.fewerAddressesSince,
        })
      : undefined;
  const peakKnown = tcp !== undefined || udp !== undefined;
  const peak = Math.max(tcp ?? 0, udp ?? 0);
  const peakProtocol = (tcp ?? -1) >= (udp ?? -1) ? 'TCP' : 'UDP';
  return {
    ...measurement,
    ...(ports !== undefined && { inventoryPorts: ports }),
    ...(peakKnown && { peakProtocol, peakConnections: peak }),
    ...(inUse && { portsInUse: inUse }),
    ...(held && { heldWithoutFailure: held }),
    utilisations: ceilings
      ? utilisationsOf(measurement, {
          ceilings,
          ipv4AddressCount,
          portsInUse: inUse,
        })
      : measurement.utilisations ?? [],
    ...(failed !== undefined &&
      attempted !== undefined &&
      attempted >= 1 && { failedRatio: failed / attempted }),
  };
}
