import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';
import type { SnatUsage } from '../model/SnatUsage';
import { statusThresholds } from '../snat/statusThresholds';

/**
 * Addresses for ports in use at most, with a fifth of what one destination takes kept free.
 *
 * @public
 */
export interface AddressesNeeded {
  readonly portsInUseAtMost: number;
  readonly addressesNeeded: number;
  /** More than one where a gateway does not take so many addresses, or so many connections. */
  readonly gatewaysNeeded: number;
}

/**
 * The addresses that a gateway needs by its figures, at so many times their traffic; undefined
 * where ports in use are not known.
 *
 * @internal
 */
export function addressesNeeded(
  usage: SnatUsage | undefined,
  options: {
    readonly times: number;
    /** The share of the traffic that one destination takes at most. */
    readonly destinationShare: number;
    readonly ceilings: CapacityCeilings;
  },
): AddressesNeeded | undefined {
  if (!usage?.portsInUse) return undefined;
  const { times, destinationShare } = options;
  const {
    connectionsPerAddressAndDestination,
    connectionsPerGateway = Infinity,
    addressesPerGateway,
  } = options.ceilings;
  const { atRiskRatio } = statusThresholds;
  const portsInUseAtMost = times * usage.portsInUse.atMost;
  const perAddress = atRiskRatio * connectionsPerAddressAndDestination;
  const needed = Math.max(
    1,
    Math.ceil((destinationShare * portsInUseAtMost) / perAddress),
  );
  const connections =
    times * ((usage.peakTcpConnections ?? 0) + (usage.peakUdpConnections ?? 0));
  return {
    portsInUseAtMost,
    addressesNeeded: needed,
    gatewaysNeeded: Math.max(
      Math.ceil(needed / addressesPerGateway),
      Math.ceil(connections / (atRiskRatio * connectionsPerGateway)),
    ),
  };
}
