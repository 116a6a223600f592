import { requireNumbers } from '../input/requireNumbers';
import type { ObservedCluster } from '../model/ObservedCluster';
import { checkWays } from './checkWays';
import type { ClusterFacts } from '../model/ClusterFacts';
import type { CloudAdvice } from './CloudAdvice';
import type { Judgement } from './Judgement';
import { judgementOf } from './judgementOf';
import { notReadNow } from './rules/notReadNow';

/**
 * All advice about how a cluster goes out, and all that could not be told for want of facts;
 * advice about its gateways is theirs.
 *
 * @throws InputError when a number of the cluster or the facts is negative, NaN or absurd.
 * @public
 */
export function judgeCluster(
  cluster: ObservedCluster,
  options: {
    /** Of the cloud whose cluster it is. */
    readonly cloud: CloudAdvice;
    /** ISO 8601: when the cluster was collected; stands with the evidence. */
    readonly observedAt?: string;
    readonly facts?: ClusterFacts;
  },
): Judgement {
  const { cloud, observedAt, facts = {} } = options;
  checkWays(cluster);
  requireNumbers(
    'loadBalancer',
    { ...facts.loadBalancer },
    { min: 0, max: 1e12 },
  );
  const { lastReadAt } = cluster;
  if (lastReadAt)
    return judgementOf([notReadNow(cluster, { lastReadAt })], cloud);
  return judgementOf(
    cloud.clusterRules.flatMap(rule => rule(cluster, { observedAt, facts })),
    cloud,
  );
}
