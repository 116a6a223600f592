import type { ObservedCluster } from '../model/ObservedCluster';
import type { ClusterFacts } from '../model/ClusterFacts';
import type { NotKnown } from '../model/NotKnown';
import type { RuleFinding } from './RuleFinding';

/**
 * One piece of advice about a cluster, one for each resource that it is about, none, or what would
 * have to be known to tell.
 *
 * @public
 */
export type ClusterRule = (
  cluster: ObservedCluster,
  options: { readonly observedAt?: string; readonly facts: ClusterFacts },
) => RuleFinding | readonly RuleFinding[] | NotKnown | undefined;
