import { InputError } from '@backstage/errors';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';

/**
 * SNAT ports of one protocol that a gateway's IPv4 addresses bring: 64,512 each; TCP and UDP have
 * as many each. Ports are reused across destinations, so connections may exceed them.
 *
 * @example
 * ```ts
 * inventoryPorts(2); // 129024
 * ```
 *
 * @throws InputError when the count is no whole number from 0.
 * @public
 */
export function inventoryPorts(ipv4AddressCount: number): number {
  if (!Number.isInteger(ipv4AddressCount) || ipv4AddressCount < 0) {
    throw new InputError(
      `ipv4AddressCount ${ipv4AddressCount} is not a whole number from 0`,
    );
  }
  return azureNatGatewayLimits.portsPerAddress.value * ipv4AddressCount;
}
