import type { ManagedCluster } from '@azure/arm-containerservice';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The load balancer that a cluster's nodes go out through. AKS calls it `kubernetes` and puts it into
 * the node resource group, so that none has to be listed, which would take a further right.
 *
 * @internal
 */
export function outboundLoadBalancerOf(
  cluster: ManagedCluster,
): string | undefined {
  const subscriptionId = parseArmId(cluster.id ?? '')?.subscriptionId;
  return subscriptionId && cluster.nodeResourceGroup
    ? `/subscriptions/${subscriptionId}/resourceGroups/${cluster.nodeResourceGroup}/providers/Microsoft.Network/loadBalancers/kubernetes`
    : undefined;
}
