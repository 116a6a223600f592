import type { ObservedCluster } from '../model/ClusterEgress';
import type { ClusterRule } from './ClusterRule';
import type { Finding } from './Finding';
import { loadBalancerOutbound } from './rules/loadBalancerOutbound';
import { userDefinedRoute } from './rules/userDefinedRoute';
import { worstFirst } from './worstFirst';

const rules: readonly ClusterRule[] = [loadBalancerOutbound, userDefinedRoute];

/**
 * All advice about how a cluster goes out, worst first; advice about its gateways is theirs.
 *
 * @public
 */
export function adviseCluster(
  cluster: ObservedCluster,
  options?: {
    /** ISO 8601: when the cluster was collected; stands with the evidence. */
    readonly observedAt?: string;
  },
): readonly Finding[] {
  return worstFirst(
    rules.flatMap(rule => {
      const finding = rule(cluster, options ?? {});
      return finding ? [finding] : [];
    }),
  );
}
