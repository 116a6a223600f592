import { requireNumber } from '../input/requireNumber';
import type { CapacityCeilings } from './ceilings/CapacityCeilings';

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
export function destinationPorts(
  inventoryPorts: number,
  options: {
    readonly ceilings: Pick<
      CapacityCeilings,
      'connectionsPerAddressAndDestination' | 'portsPerAddress'
    >;
  },
): number {
  const { connectionsPerAddressAndDestination, portsPerAddress } =
    options.ceilings;
  requireNumber('inventoryPorts', inventoryPorts, { min: 0, max: 1e12 });
  return Math.floor(
    (inventoryPorts / portsPerAddress) * connectionsPerAddressAndDestination,
  );
}
