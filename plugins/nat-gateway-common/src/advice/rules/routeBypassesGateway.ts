import { nextHopOf } from '../../model/nextHopOf';
import { waysOfKind } from '../../model/waysOfKind';
import { sameArmId } from '../../spec/azure/sameArmId';
import { say } from '../../words/say';
import type { ClusterRule } from '../ClusterRule';
import { lacking } from '../lacking';

/**
 * A route sends everything elsewhere although a gateway stands on the subnets: it carries nothing.
 *
 * @internal
 */
export const routeBypassesGateway: ClusterRule = (
  cluster,
  { observedAt, facts },
) => {
  const { ways, resourceId } = cluster;
  const routed = waysOfKind(ways, 'userDefinedRoute');
  if (routed.length === 0) return undefined;
  if (!facts.gateways) {
    const missing = say('notKnown.gatewaysOfSubnets', {});
    return lacking('route-bypasses-gateway', { resourceId, missing });
  }
  const found = routed.flatMap(route =>
    (facts.gateways ?? [])
      .filter(gateway =>
        gateway.subnets.some(served =>
          route.subnets.some(subnet =>
            sameArmId(subnet.resourceId, served.resourceId),
          ),
        ),
      )
      .map(bypassed => ({ bypassed, route })),
  )[0];
  if (!found) return undefined;
  const { bypassed, route } = found;
  const nextHop = nextHopOf(route);
  return {
    id: 'route-bypasses-gateway',
    severity: 'warning',
    resourceId: bypassed.resourceId,
    title: `A route to ${nextHop} bypasses the gateway of these subnets`,
    remedy:
      'While the route stands the gateway carries nothing, and is paid for. Take the default route out of the route table, or detach the gateway.',
    values: { nextHop },
    evidence: [
      {
        id: 'routeTable',
        label: 'Route table',
        value: route.routeTableId,
        observedAt,
      },
      {
        id: 'bypassedGateway',
        label: 'Bypassed gateway',
        value: bypassed.name,
        observedAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
  };
};
