import { azureNatGatewayLimits } from '../azure/limits/azureNatGatewayLimits';
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
  },
): AddressesNeeded | undefined {
  if (!usage?.portsInUse) return undefined;
  const { times, destinationShare } = options;
  const {
    connectionsPerAddressAndDestination,
    connectionsPerGateway,
    ipv4AddressesPerGateway,
  } = azureNatGatewayLimits;
  const { atRiskRatio } = statusThresholds;
  const portsInUseAtMost = times * usage.portsInUse.atMost;
  const perAddress = atRiskRatio * connectionsPerAddressAndDestination.value;
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
      Math.ceil(needed / ipv4AddressesPerGateway.value),
      Math.ceil(connections / (atRiskRatio * connectionsPerGateway.value)),
    ),
  };
}
