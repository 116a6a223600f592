import { requireNumber } from '../input/requireNumber';
import { azureNatGatewayLimits } from '../azure/limits/azureNatGatewayLimits';

/**
 * How many of a gateway's SNAT ports, all addresses together, one destination can take.
 *
 * @example
 * ```ts
 * destinationPorts(129_024); // 100000
 * ```
 *
 * @throws InputError when the number is negative, NaN or absurd.
 * @public
 */
export function destinationPorts(inventoryPorts: number): number {
  const { connectionsPerAddressAndDestination, portsPerAddress } =
    azureNatGatewayLimits;
  requireNumber('inventoryPorts', inventoryPorts, { min: 0, max: 1e12 });
  return Math.floor(
    (inventoryPorts / portsPerAddress.value) *
      connectionsPerAddressAndDestination.value,
  );
}
