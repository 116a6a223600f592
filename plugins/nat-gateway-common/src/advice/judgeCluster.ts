import { requireNumbers } from '../input/requireNumbers';
import type { ObservedCluster } from '../model/ObservedCluster';
import { checkWays } from './checkWays';
import type { ClusterFacts } from './ClusterFacts';
import type { ClusterRule } from './ClusterRule';
import type { Judgement } from './Judgement';
import { judgementOf } from './judgementOf';
import { defaultOutboundAccess } from './rules/defaultOutboundAccess';
import { defaultOutboundUsed } from './rules/defaultOutboundUsed';
import { loadBalancerAtRisk } from './rules/loadBalancerAtRisk';
import { notReadNow } from './rules/notReadNow';
import { loadBalancerOutbound } from './rules/loadBalancerOutbound';
import { routeBypassesGateway } from './rules/routeBypassesGateway';
import { userDefinedRoute } from './rules/userDefinedRoute';
import { zoneMismatch } from './rules/zoneMismatch';

/** Among equals of severity, the earlier one is the more important. */
const rules: readonly ClusterRule[] = [
  loadBalancerAtRisk,
  routeBypassesGateway,
  zoneMismatch,
  loadBalancerOutbound,
  userDefinedRoute,
  defaultOutboundUsed,
  // Behind a gateway it is the gateway's advice.
  (cluster, options) =>
    defaultOutboundAccess(
      {
        resourceId: cluster.resourceId,
        subnets: cluster.ways
          .filter(
            ({ kind }) =>
              kind !== 'natGateway' && kind !== 'defaultOutboundAccess',
          )
          .flatMap(({ subnets }) => subnets),
      },
      options,
    ),
];

/**
 * All advice about how a cluster goes out, and all that could not be told for want of facts;
 * advice about its gateways is theirs.
 *
 * @throws InputError when a number of the cluster or the facts is negative, NaN or absurd.
 * @public
 */
export function judgeCluster(
  cluster: ObservedCluster,
  options?: {
    /** ISO 8601: when the cluster was collected; stands with the evidence. */
    readonly observedAt?: string;
    readonly facts?: ClusterFacts;
  },
): Judgement {
  const { observedAt, facts = {} } = options ?? {};
  checkWays(cluster);
  requireNumbers(
    'loadBalancer',
    { ...facts.loadBalancer },
    { min: 0, max: 1e12 },
  );
  const { lastReadAt } = cluster;
  if (lastReadAt) return judgementOf([notReadNow(cluster, { lastReadAt })]);
  return judgementOf(
    rules.flatMap(rule => rule(cluster, { observedAt, facts })),
  );
}
