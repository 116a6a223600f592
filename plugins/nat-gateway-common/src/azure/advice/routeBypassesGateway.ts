import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import type { EgressWayOf } from '../../model/EgressWay';
import type { NatGateway } from '../../model/NatGateway';
import { nextHopOf } from '../../model/nextHopOf';
import { waysOfKind } from '../../model/waysOfKind';
import { sameArmId } from '../spec/sameArmId';
import { virtualNetworkIdOfSubnet } from '../spec/virtualNetworkIdOfSubnet';
import { say } from '../../words/say';
import type { ClusterRule } from '../../advice/ClusterRule';
import { lacking } from '../../advice/lacking';

const isOn = (
  { servesNetwork, subnets }: NatGateway,
  route: EgressWayOf<'userDefinedRoute'>,
) =>
  route.subnets.some(
    ({ resourceId }) =>
      subnets.some(served => sameArmId(served.resourceId, resourceId)) ||
      sameArmId(
        servesNetwork?.resourceId ?? '',
        virtualNetworkIdOfSubnet(resourceId) ?? 'none',
      ),
  );

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
      .filter(gateway => isOn(gateway, route))
      .map(bypassed => ({ bypassed, nextHop: nextHopOf(route), route })),
  );
  return [
    // Several routes may bypass one gateway, which is one piece of advice.
    ...new Map(
      found.map(each => [each.bypassed.resourceId.toLowerCase(), each]),
    ).values(),
  ].map(({ bypassed }) => {
    const routes = found.filter(each => each.bypassed === bypassed);
    const nextHop = [...new Set(routes.map(each => each.nextHop))].join(', ');
    return {
      id: 'route-bypasses-gateway',
      severity: 'info',
      resourceId: bypassed.resourceId,
      ...saidInAdvice(
        say('routeBypassesGateway.title', { nextHop }),
        say('routeBypassesGateway.remedy', {}),
      ),
      evidence: [
        ...routes.map(({ route }) =>
          evidenceOf('routeTable', { value: route.routeTableId, observedAt }),
        ),
        evidenceOf('bypassedGateway', { value: bypassed.name, observedAt }),
      ],
      docUrl:
        'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
    };
  });
};
