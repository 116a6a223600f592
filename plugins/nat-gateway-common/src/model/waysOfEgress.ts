import type { EgressWay } from './EgressWay';
import type { EntityEgress } from './EntityEgress';

/**
 * How an entity goes out: the ways of its cluster, else of its subnet. None of a gateway, and of what
 * was not collected.
 *
 * @public
 */
export const waysOfEgress = ({
  cluster,
  subnet,
}: Pick<EntityEgress, 'cluster' | 'subnet'>): readonly EgressWay[] =>
  (cluster ?? subnet)?.ways ?? [];
