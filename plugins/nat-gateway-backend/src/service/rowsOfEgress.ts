import type { LocatedEgress } from './LocatedEgress';

/**
 * All rows that an answer rests on; never one of a subnet beside its cluster's.
 *
 * @internal
 */
export const rowsOfEgress = ({ cluster, gateways, subnet }: LocatedEgress) => [
  ...(cluster ? [cluster] : []),
  ...gateways,
  ...(subnet ? [subnet] : []),
];
