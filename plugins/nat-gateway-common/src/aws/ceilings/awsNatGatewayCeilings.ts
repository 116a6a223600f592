import { awsNatGatewayLimits as limits } from '../limits/awsNatGatewayLimits';
import type { CapacityCeilings } from '../../snat/ceilings/CapacityCeilings';

/**
 * What a zonal AWS NAT gateway can carry.
 *
 * @example
 * ```ts
 * awsNatGatewayCeilings().connectionsPerAddressAndDestination; // 55000
 * ```
 *
 * @public
 */
export function awsNatGatewayCeilings(): CapacityCeilings {
  const idleSeconds = limits.tcpIdleTimeoutSeconds.value;
  return {
    kind: 'awsNatGateway',
    addressesPerGateway: limits.ipv4AddressesPerGateway.value,
    portsPerAddress: limits.portsPerAddress.value,
    connectionsPerAddressAndDestination:
      limits.connectionsPerAddressAndDestination.value,
    gigabitsPerSecond: limits.scaledGigabitsPerSecond.value,
    initialPacketsPerSecond: limits.packetsPerSecond.value,
    packetsPerSecond: limits.scaledPacketsPerSecond.value,
    timers: {
      minTcpIdleSeconds: idleSeconds,
      defaultTcpIdleSeconds: idleSeconds,
      maxTcpIdleSeconds: idleSeconds,
      udpIdleSeconds: idleSeconds,
    },
    sourceUrl: limits.connectionsPerAddressAndDestination.url,
    readAt: limits.connectionsPerAddressAndDestination.readAt,
  };
}
