import { InputError } from '@backstage/errors';
import { azureNatGatewayLimits as limits } from '../limits/azureNatGatewayLimits';
import { azureSnatTimers as timers } from '../limits/azureSnatTimers';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import { loadBalancerTimers } from '../loadBalancer/loadBalancerTimers';
import { snatTimersOf } from '../../snat/capacity/snatTimersOf';
import type { CapacityCeilings } from '../../snat/ceilings/CapacityCeilings';

/**
 * What an Azure NAT gateway of this SKU can carry.
 *
 * @example
 * ```ts
 * azureGatewayCeilings('StandardV2').packetsPerSecond; // 10000000
 * ```
 *
 * @throws InputError when the SKU is not known.
 * @public
 */
export function azureGatewayCeilings(
  sku: 'Standard' | 'StandardV2',
): CapacityCeilings {
  if (sku !== 'Standard' && sku !== 'StandardV2') {
    throw new InputError(
      `sku '${sku}' is not known; it is Standard or StandardV2`,
    );
  }
  const throughput =
    sku === 'Standard'
      ? {
          kind: 'azureStandard' as const,
          gigabitsPerSecond: 2 * limits.standardGigabitsPerSecondEachWay.value,
          gigabitsPerSecondEachWay:
            limits.standardGigabitsPerSecondEachWay.value,
          initialPacketsPerSecond: limits.standardPacketsPerSecond.value,
          packetsPerSecond: limits.standardScaledPacketsPerSecond.value,
        }
      : {
          kind: 'azureStandardV2' as const,
          gigabitsPerSecond: limits.standardV2GigabitsPerSecond.value,
          packetsPerSecond: limits.standardV2PacketsPerSecond.value,
        };
  return {
    ...throughput,
    addressesPerGateway: limits.ipv4AddressesPerGateway.value,
    portsPerAddress: limits.portsPerAddress.value,
    connectionsPerAddressAndDestination:
      limits.connectionsPerAddressAndDestination.value,
    connectionsPerGateway: limits.connectionsPerGateway.value,
    subnetsPerGateway: limits.subnetsPerGateway.value,
    timers: {
      minTcpIdleSeconds: 60 * limits.minTcpIdleTimeoutMinutes.value,
      defaultTcpIdleSeconds: 60 * limits.defaultTcpIdleTimeoutMinutes.value,
      maxTcpIdleSeconds: 60 * limits.maxTcpIdleTimeoutMinutes.value,
      udpIdleSeconds: 60 * limits.udpIdleTimeoutMinutes.value,
      finHoldSeconds: timers.finHoldSeconds.value,
      rstHoldSeconds: timers.rstHoldSeconds.value,
      halfOpenHoldSeconds: timers.halfOpenHoldSeconds.value,
      udpHoldSeconds: timers.udpHoldSeconds.value,
    },
    hasBlocks: true,
    loadBalancer: {
      defaultTcpIdleSeconds:
        60 * azureLoadBalancerLimits.aksDefaultIdleTimeoutMinutes.value,
      timersOf: options => snatTimersOf(loadBalancerTimers(options), options),
      cautionOf: ({ tcpIdleSeconds }) =>
        `Ports for each node are those of a load balancer: it holds them for ${azureLoadBalancerLimits.finHoldSeconds.value} s after a FIN, ${azureLoadBalancerLimits.rstHoldSeconds.value} s after a reset (Azure's text of October 2020), and until its idle timeout of ${tcpIdleSeconds} s where nothing closes them.`,
    },
    sourceUrl: limits.connectionsPerGateway.url,
    readAt: limits.connectionsPerGateway.readAt,
  };
}
