import { requireNumber } from '../input/requireNumber';
import { azureNatGatewayLimits } from './limits/azureNatGatewayLimits';

/**
 * SNAT ports of one protocol that a gateway's IPv4 addresses bring: 64,512 each; TCP and UDP have
 * as many each. Ports are reused across destinations, so connections may exceed them.
 *
 * @example
 * ```ts
 * inventoryPorts(2); // 129024
 * ```
 *
 * @throws InputError when the count is no whole number from 0, or absurd.
 * @public
 */
export function inventoryPorts(ipv4AddressCount: number): number {
  requireNumber('ipv4AddressCount', ipv4AddressCount, {
    min: 0,
    max: 1e6,
    whole: true,
  });
  return azureNatGatewayLimits.portsPerAddress.value * ipv4AddressCount;
}
