import { requireNumber } from '../input/requireNumber';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { failureCause } from '../snat/failureCause';
import { statusThresholds } from '../snat/statusThresholds';
import { checkGateway } from './checkGateway';
import { remedyOf } from './remedyOf';
import { wayToRoom } from './wayToRoom';

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
 * What a gateway's own figures say of its capacity.
 *
 * @public
 */
export interface GatewayCapacity {
  /** Absent: not known. */
  readonly addressCount?: number;
  /** The share of the traffic that one destination takes at most, as told; 1: all of it. */
  readonly destinationShare: number;
  readonly now?: AddressesNeeded;
  readonly atTwiceTheTraffic?: AddressesNeeded;
  /** On so many past days, more ports than one destination takes were in use and no connection failed. */
  readonly daysWithoutFailure?: number;
  /** Why connections failed, and what to do; absent where none did. */
  readonly failures?: { readonly cause: string; readonly text: string };
}

/**
 * How many addresses a gateway needs by its own figures, now and at twice the traffic, and why
 * connections fail, though ports may be free. Undefined parts are not known: a metric is missing.
 *
 * @throws InputError when a figure is negative, NaN or absurd, or the share not above 0 and at most 1.
 * @public
 */
export function gatewayCapacity(
  gateway: Pick<
    NatGateway,
    'addresses' | 'tcpIdleTimeoutMinutes' | 'udpIdleTimeoutMinutes' | 'usage'
  >,
  options?: { readonly destinationShare?: number },
): GatewayCapacity {
  const { destinationShare = 1 } = options ?? {};
  checkGateway(gateway);
  requireNumber('destinationShare', destinationShare, { above: 0, max: 1 });
  const { usage } = gateway;
  const {
    connectionsPerAddressAndDestination,
    connectionsPerGateway,
    ipv4AddressesPerGateway,
  } = azureNatGatewayLimits;
  const { atRiskRatio } = statusThresholds;
  const needed = (times: number): AddressesNeeded | undefined => {
    if (!usage?.portsInUse) return undefined;
    const portsInUseAtMost = times * usage.portsInUse.atMost;
    const perAddress = atRiskRatio * connectionsPerAddressAndDestination.value;
    const addressesNeeded = Math.max(
      1,
      Math.ceil((destinationShare * portsInUseAtMost) / perAddress),
    );
    const connections =
      times *
      ((usage.peakTcpConnections ?? 0) + (usage.peakUdpConnections ?? 0));
    return {
      portsInUseAtMost,
      addressesNeeded,
      gatewaysNeeded: Math.max(
        Math.ceil(addressesNeeded / ipv4AddressesPerGateway.value),
        Math.ceil(connections / (atRiskRatio * connectionsPerGateway.value)),
      ),
    };
  };
  const addressCount = ipv4AddressCount(gateway.addresses);
  const cause = usage && failureCause(usage);
  const now = needed(1);
  const atTwiceTheTraffic = needed(2);
  return {
    destinationShare,
    ...(addressCount !== undefined && { addressCount }),
    ...(now && { now }),
    ...(atTwiceTheTraffic && { atTwiceTheTraffic }),
    ...(usage?.heldWithoutFailure && {
      daysWithoutFailure: usage.heldWithoutFailure.days,
    }),
    ...(cause && {
      failures: {
        cause,
        text: remedyOf(cause === 'ports' ? wayToRoom(gateway) : cause, gateway)
          .remedy,
      },
    }),
  };
}
