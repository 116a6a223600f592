import type { ObservedCluster } from '../model/ClusterEgress';
import type { Finding } from './Finding';

/**
 * One piece of advice about a cluster, or none.
 *
 * @internal
 */
export type ClusterRule = (
  cluster: ObservedCluster,
  options: { readonly observedAt?: string },
) => Finding | undefined;
