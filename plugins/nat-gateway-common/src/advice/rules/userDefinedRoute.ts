import { nextHopOf } from '../../model/nextHopOf';
import { waysOfKind } from '../../model/waysOfKind';
import type { ClusterRule } from '../ClusterRule';

/**
 * A route sends everything elsewhere: what happens behind the next hop is not visible here.
 *
 * @internal
 */
export const userDefinedRoute: ClusterRule = (cluster, { observedAt }) => {
  const { ways, resourceId } = cluster;
  const [route] = waysOfKind(ways, 'userDefinedRoute');
  if (!route) return undefined;
  const hop = nextHopOf(route);
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
        value: route.routeTableId,
        observedAt,
      },
      {
        id: 'nextHopType',
        label: 'Next hop type',
        value: route.nextHopType,
        observedAt,
      },
      ...(route.nextHopIpAddresses.length > 0
        ? [
            {
              id: 'nextHopAddress',
              label: 'Next hop address',
              value: route.nextHopIpAddresses.join(', '),
              observedAt,
            },
          ]
        : []),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
  };
};
