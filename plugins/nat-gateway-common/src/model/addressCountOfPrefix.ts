import { InputError } from '@backstage/errors';

/**
 * Addresses in an IPv4 prefix: 2^(32 − length).
 *
 * @example
 * ```ts
 * addressCountOfPrefix(31); // 2
 * addressCountOfPrefix(28); // 16
 * ```
 *
 * @throws InputError when the length is no whole number from 0 to 32.
 * @public
 */
export function addressCountOfPrefix(length: number): number {
  if (!Number.isInteger(length) || length < 0 || length > 32) {
    throw new InputError(
      `prefix length ${length} is not a whole number from 0 to 32`,
    );
  }
  return 2 ** (32 - length);
}
