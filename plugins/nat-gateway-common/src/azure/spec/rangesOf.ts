import { type AddressRange, parseCidr } from './parseCidr';

/**
 * Those of some CIDRs that can be read.
 *
 * @internal
 */
export const rangesOf = (
  prefixes: readonly string[],
): readonly (AddressRange & { readonly prefix: string })[] =>
  prefixes.flatMap(prefix => {
    const range = parseCidr(prefix);
    return range ? [{ ...range, prefix }] : [];
  });
