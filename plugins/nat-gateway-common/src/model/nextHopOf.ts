import type { EgressWayOf } from './EgressWay';

/**
 * Where a route leads, in a word: the addresses of the next hop, else its type.
 *
 * @public
 */
export const nextHopOf = ({
  nextHopIpAddresses,
  nextHopType,
}: Pick<
  EgressWayOf<'userDefinedRoute'>,
  'nextHopIpAddresses' | 'nextHopType'
>): string => nextHopIpAddresses.join(', ') || nextHopType;
