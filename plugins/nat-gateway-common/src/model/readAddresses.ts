import type { EgressAddress } from './EgressAddress';

/**
 * An address that was read, so that it is known how many it brings.
 *
 * @public
 */
export type ReadAddress = EgressAddress & { readonly addressCount: number };

/**
 * The addresses with their counts; undefined when one of them was not read.
 *
 * @public
 */
export function readAddresses(
  addresses: readonly EgressAddress[],
): readonly ReadAddress[] | undefined {
  const read = addresses.filter(
    (address): address is ReadAddress => address.addressCount !== undefined,
  );
  return read.length === addresses.length ? read : undefined;
}
