import type { ClusterRule } from '../ClusterRule';

/**
 * A route sends everything elsewhere: what happens behind the next hop is not visible here.
 *
 * @internal
 */
export const userDefinedRoute: ClusterRule = (cluster, { observedAt }) => {
  const { outbound, resourceId } = cluster;
  if (outbound.kind !== 'userDefinedRoute') return undefined;
  const hop = outbound.nextHopIpAddress ?? outbound.nextHopType;
  return {
    id: 'user-defined-route',
    severity: 'info',
    resourceId,
    title: `Egress leaves through ${hop}; what happens there is not visible to Azure Resource Manager`,
    remedy:
      'Ask whoever runs the next hop for the public addresses and their ports. A NAT gateway on these subnets would carry nothing while the route stands.',
    values: { nextHop: hop },
    evidence: [
      {
        id: 'routeTable',
        label: 'Route table',
        value: outbound.routeTableId,
        observedAt,
      },
      {
        id: 'nextHopType',
        label: 'Next hop type',
        value: outbound.nextHopType,
        observedAt,
      },
      ...(outbound.nextHopIpAddress !== undefined
        ? [
            {
              id: 'nextHopAddress',
              label: 'Next hop address',
              value: outbound.nextHopIpAddress,
              observedAt,
            },
          ]
        : []),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
  };
};
