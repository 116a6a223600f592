import type { LocatedEgress } from './LocatedEgress';

/**
 * All rows that an answer rests on; never one of a place beside its cluster's.
 *
 * @internal
 */
export const rowsOfEgress = ({ cluster, gateways, place }: LocatedEgress) => [
  ...(cluster ? [cluster] : []),
  ...gateways,
  ...(place ? [place] : []),
];
