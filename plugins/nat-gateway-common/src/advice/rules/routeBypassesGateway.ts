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
  const { outbound, subnets, resourceId } = cluster;
  if (outbound.kind !== 'userDefinedRoute') return undefined;
  if (!facts.gateways) {
    const missing = say('notKnown.gatewaysOfSubnets', {});
    return lacking('route-bypasses-gateway', { resourceId, missing });
  }
  const bypassed = facts.gateways.find(gateway =>
    gateway.subnets.some(served =>
      subnets.some(subnet => sameArmId(subnet.resourceId, served.resourceId)),
    ),
  );
  if (!bypassed) return undefined;
  const nextHop = outbound.nextHopIpAddress ?? outbound.nextHopType;
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
        value: outbound.routeTableId,
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
