import type { EgressAddress } from './EgressAddress';

type ReadAddress = EgressAddress & { readonly addressCount: number };

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
