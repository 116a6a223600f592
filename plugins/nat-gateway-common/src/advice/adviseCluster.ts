import type { ObservedCluster } from '../model/ObservedCluster';
import type { NatGateway } from '../model/NatGateway';
import type { CloudAdvice } from './CloudAdvice';
import type { Finding } from '../model/Finding';
import { judgeCluster } from './judgeCluster';

/**
 * All advice about how a cluster goes out, worst first; advice about its gateways is theirs.
 *
 * @public
 */
export function adviseCluster(
  cluster: ObservedCluster,
  options: {
    readonly cloud: CloudAdvice;
    /** ISO 8601: when the cluster was collected; stands with the evidence. */
    readonly observedAt?: string;
    /** The gateways on the cluster's subnets. */
    readonly gateways?: readonly NatGateway[];
  },
): readonly Finding[] {
  const { cloud, observedAt, gateways } = options;
  return judgeCluster(cluster, {
    cloud,
    observedAt,
    facts: { ...(gateways && { gateways }) },
  }).findings;
}
