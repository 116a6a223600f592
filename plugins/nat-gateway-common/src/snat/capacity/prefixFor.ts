import { requireNumber } from '../../input/requireNumber';

/**
 * One block of addresses; a single address is a public IP of its own, with length 32.
 *
 * @public
 */
export interface AddressBlock {
  readonly prefixLength: number;
  readonly addressCount: number;
}

/**
 * The smallest block that brings this many addresses to one gateway. A prefix has a power
 * of two of them and cannot be resized later, so it may bring more than asked for.
 *
 * @example
 * ```ts
 * prefixFor(3, { most: 16 }); // { prefixLength: 30, addressCount: 4 }
 * ```
 *
 * @throws InputError when the count is not from 1 to the most.
 * @public
 */
export function prefixFor(
  addressCount: number,
  options: {
    /** Addresses that one gateway takes. */
    readonly most: number;
  },
): AddressBlock {
  requireNumber('addressCount', addressCount, {
    min: 1,
    max: options.most,
    whole: true,
  });
  const bits = Math.ceil(Math.log2(addressCount));
  return { prefixLength: 32 - bits, addressCount: 2 ** bits };
}
