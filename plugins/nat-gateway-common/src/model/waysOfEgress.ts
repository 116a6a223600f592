import type { EgressWay } from './EgressWay';
import type { ObservedCluster } from './ObservedCluster';
import type { ObservedSubnet } from './ObservedSubnet';

/**
 * How an entity goes out: the ways of its cluster, else of its subnet. None of a gateway, and of what
 * was not collected.
 *
 * @public
 */
export const waysOfEgress = ({
  cluster,
  subnet,
}: {
  readonly cluster?: Pick<ObservedCluster, 'ways'>;
  readonly subnet?: Pick<ObservedSubnet, 'ways'>;
}): readonly EgressWay[] => (cluster ?? subnet)?.ways ?? [];
