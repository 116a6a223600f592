import {
  nextHopOf,
  parseArmId,
  say,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { DEFAULT_SHARE, type InternetRoutes } from './internetRoutesOf';
import type { FoundFirewall } from './firewallAt';
import type { SubnetWay } from './SubnetWay';

const isInternet = ({ nextHopType }: { readonly nextHopType: string }) =>
  nextHopType.toLowerCase() === 'internet';

const isDrop = ({ nextHopType }: { readonly nextHopType: string }) =>
  nextHopType.toLowerCase() === 'none';

/**
 * What a route table decides: a way, or undefined where it leaves the decision to what comes after.
 * A route to the internet does that too.
 *
 * @internal
 */
export function wayOfRoutes(
  routeTableId: string,
  routes: InternetRoutes,
  options: {
    /** The firewall that has these addresses, if one was read. */
    readonly firewallAt: (
      addresses: readonly string[],
    ) => FoundFirewall | undefined;
    /** Whether one may have them that could not be read. */
    readonly unreadFirewallAt: (
      addresses: readonly string[],
    ) => readonly UnreadResource[];
  },
): SubnetWay | undefined {
  const { defaultHop, hops } = routes;
  const [most] = hops;
  if (!most || (defaultHop && isInternet(defaultHop))) return undefined;
  const routeTable = parseArmId(routeTableId)?.name ?? routeTableId;
  const nothing = { addresses: [], notRead: [] };
  if (defaultHop && isDrop(defaultHop)) {
    return {
      key: `dropped ${routeTableId.toLowerCase()}`,
      way: { kind: 'none', ...nothing },
      because: () => say('outbound.everythingDropped', { routeTable }),
    };
  }
  const routed = hops.reduce((sum, { share }) => sum + share, 0);
  // A few addresses that go elsewhere are exceptions, whatever decides for the rest.
  if (!defaultHop && 1 - routed >= DEFAULT_SHARE) return undefined;
  const isAway =
    routed > 0.99 && hops.every(hop => !isInternet(hop) && !isDrop(hop));
  if (!defaultHop && !isAway) {
    return {
      key: `parts ${routeTableId.toLowerCase()}`,
      way: { kind: 'unknown', ...nothing },
      because: () =>
        say('outbound.routesDiffer', {
          routeTable,
          nextHops: hops.map(
            hop => `${nextHopOf(hop)} (${Math.round(hop.share * 100)} %)`,
          ),
        }),
    };
  }
  const nextHopType = most.nextHopType;
  const nextHopIpAddresses = defaultHop
    ? defaultHop.nextHopIpAddresses
    : hops.flatMap(hop => hop.nextHopIpAddresses);
  const firewall = options.firewallAt(nextHopIpAddresses);
  const notRead =
    firewall?.notRead ?? options.unreadFirewallAt(nextHopIpAddresses);
  const found = firewall ?? notRead[0];
  return {
    key: `route ${routeTableId.toLowerCase()} ${found?.resourceId.toLowerCase()}`,
    way: {
      kind: 'userDefinedRoute',
      routeTableId,
      nextHopType,
      nextHopIpAddresses,
      ...(firewall && {
        firewall: { resourceId: firewall.resourceId, name: firewall.name },
      }),
      addresses: firewall?.addresses ?? [],
      notRead,
    },
    because: () => {
      const nextHop = nextHopOf({ nextHopType, nextHopIpAddresses });
      return firewall
        ? say('outbound.byFirewall', {
            routeTable,
            nextHop,
            firewall: firewall.name,
          })
        : say('outbound.byRoute', { routeTable, nextHop });
    },
  };
}
