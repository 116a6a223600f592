import type { EgressWay } from './EgressWay';
import type { ObservedCluster } from './ObservedCluster';
import type { ObservedPlace } from './ObservedPlace';

/**
 * How an entity goes out: the ways of its cluster, else of its part of a network. None of a gateway, and of what
 * was not collected.
 *
 * @public
 */
export const waysOfEgress = ({
  cluster,
  place,
}: {
  readonly cluster?: Pick<ObservedCluster, 'ways'>;
  readonly place?: Pick<ObservedPlace, 'ways'>;
}): readonly EgressWay[] => (cluster ?? place)?.ways ?? [];
