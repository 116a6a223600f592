import type {
  EgressWay,
  ObservedCluster,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** How a cluster went out, as rows have it that were stored before there were ways. */
interface OneWay {
  readonly kind: EgressWay['kind'];
  readonly gatewayResourceIds?: readonly string[];
  readonly addresses?: EgressWay['addresses'];
  readonly nextHopIpAddress?: string;
  readonly nodeCount?: number;
  readonly reason?: string;
  readonly reasonWording?: Wording;
}

/**
 * A stored cluster, also one that a version without ways has stored: the next collection replaces it.
 *
 * @internal
 */
export function readCluster(
  document: ObservedCluster & { readonly outbound?: OneWay },
): ObservedCluster {
  const { outbound, ...cluster } = document;
  if (!outbound) return cluster;
  const { gatewayResourceIds, nextHopIpAddress, ...rest } = outbound;
  const shared = {
    pools: [],
    subnets: cluster.subnets,
    addresses: [],
    reason: '',
    notRead: [],
    ...rest,
    ...(nextHopIpAddress && { nextHopIpAddresses: [nextHopIpAddress] }),
  };
  return {
    ...cluster,
    ...(rest.nodeCount !== undefined && { nodeCount: rest.nodeCount }),
    ways: (gatewayResourceIds
      ? gatewayResourceIds.map(gatewayResourceId => ({
          ...shared,
          gatewayResourceId,
        }))
      : [{ nextHopIpAddresses: [], ...shared }]) as readonly EgressWay[],
  };
}
