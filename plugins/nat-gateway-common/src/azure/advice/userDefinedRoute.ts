import { nextHopOf } from '../../model/nextHopOf';
import { waysOfKind } from '../../model/waysOfKind';
import type { ClusterRule } from '../../advice/ClusterRule';

const listOf = (texts: readonly string[]) => [...new Set(texts)].join(', ');

/**
 * Routes send all or some of it elsewhere: what happens behind the next hops is not visible here.
 *
 * @internal
 */
export const userDefinedRoute: ClusterRule = (cluster, { observedAt }) => {
  const { ways, resourceId } = cluster;
  const routes = waysOfKind(ways, 'userDefinedRoute');
  if (routes.length === 0) return undefined;
  const nextHop = listOf(routes.map(nextHopOf));
  const isAll = routes.length === ways.length;
  const subnets = listOf(
    routes.flatMap(route => route.subnets).map(({ name }) => name),
  );
  return {
    id: 'user-defined-route',
    severity: 'info',
    resourceId,
    title: `${
      isAll ? 'Egress' : 'Part of the egress'
    } leaves through ${nextHop}; what happens there is not visible to Azure Resource Manager`,
    remedy: `Ask the owner of the next hop for the public addresses and their ports. A NAT gateway on ${subnets} would carry nothing as long as the route is there.`,
    values: { nextHop, subnets, part: isAll ? 'all' : 'some' },
    evidence: routes.flatMap(route => [
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
    ]),
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
  };
};
