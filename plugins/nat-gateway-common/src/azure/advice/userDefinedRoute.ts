import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { nextHopOf } from '../../model/nextHopOf';
import { waysOfKind } from '../../model/waysOfKind';
import type { PlaceRule } from '../../advice/PlaceRule';

const listOf = (texts: readonly string[]) => [...new Set(texts)].join(', ');

/**
 * Routes send all or some of it elsewhere: what happens behind the next hops is not visible here.
 *
 * @internal
 */
export const userDefinedRoute: PlaceRule = (cluster, { observedAt }) => {
  const { ways, resourceId } = cluster;
  // Where a firewall leads to is known, with its addresses.
  const routes = waysOfKind(ways, 'userDefinedRoute').filter(
    ({ firewall }) => !firewall,
  );
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
    ...saidInAdvice(
      say(isAll ? 'userDefinedRoute.title' : 'userDefinedRoute.part', {
        nextHop,
      }),
      say('userDefinedRoute.remedy', { subnets }),
    ),
    evidence: routes.flatMap(route => [
      evidenceOf('routeTable', { value: route.routeTableId, observedAt }),
      evidenceOf('nextHopType', { value: route.nextHopType, observedAt }),
      ...(route.nextHopIpAddresses.length > 0
        ? [
            evidenceOf('nextHopAddress', {
              value: route.nextHopIpAddresses.join(', '),
              observedAt,
            }),
          ]
        : []),
    ]),
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-udr-overview',
  };
};
