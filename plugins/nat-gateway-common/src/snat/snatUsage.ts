import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import type { SnatMeasurement, SnatUsage } from '../model/SnatUsage';
import { checkFigures } from './checkFigures';
import { inventoryPorts } from './inventoryPorts';

/**
 * A measurement divided by what the addresses bring. A ratio is absent when a part of it was not
 * reported or there is no address; it is never NaN and never 0 by omission. The share of the
 * connection limit adds the protocols' peaks, which may lie in different minutes (an upper bound);
 * a protocol that was not reported adds nothing.
 *
 * @example
 * ```ts
 * snatUsage({ …, peakTcpConnections: 64_512 }, 2).ofInventory; // 0.5
 * ```
 *
 * @throws InputError when a figure is negative, NaN or absurd, or the count no whole number from 0.
 * @public
 */
export function snatUsage(
  measurement: SnatMeasurement,
  /** Absent: not known, and then neither are the ports. */
  ipv4AddressCount: number | undefined,
): SnatUsage {
  const { connectionsPerAddressAndDestination, connectionsPerGateway } =
    azureNatGatewayLimits;
  checkFigures('measurement', measurement);
  const ports =
    ipv4AddressCount === undefined
      ? undefined
      : inventoryPorts(ipv4AddressCount);
  const {
    peakTcpConnections: tcp,
    peakUdpConnections: udp,
    attemptedConnections: attempted,
    failedConnections: failed,
  } = measurement;
  const peakKnown = tcp !== undefined || udp !== undefined;
  const peak = Math.max(tcp ?? 0, udp ?? 0);
  const peakProtocol = (tcp ?? -1) >= (udp ?? -1) ? 'TCP' : 'UDP';
  return {
    ...measurement,
    ...(ports !== undefined && { inventoryPorts: ports }),
    ...(peakKnown && {
      peakProtocol,
      peakConnections: peak,
      ofConnectionLimit:
        ((tcp ?? 0) + (udp ?? 0)) / connectionsPerGateway.value,
    }),
    ...(peakKnown &&
      ports !== undefined &&
      ipv4AddressCount !== undefined &&
      ports > 0 && {
        ofInventory: peak / ports,
        ofOneDestination:
          peak / (ipv4AddressCount * connectionsPerAddressAndDestination.value),
      }),
    ...(failed !== undefined &&
      attempted !== undefined &&
      attempted >= 1 && { failedRatio: failed / attempted }),
  };
}
