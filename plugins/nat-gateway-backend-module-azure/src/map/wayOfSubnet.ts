import {
  parseArmId,
  say,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { firewallAt, unreadFirewallAt } from './firewallAt';
import type { InventoryIndex, KnownSubnet } from './InventoryIndex';
import { learnsRoutes } from './learnsRoutes';
import type { SubnetWay } from './SubnetWay';
import { wayOfGateway } from './wayOfGateway';
import { wayOfRoutes } from './wayOfRoutes';

const nothing = { addresses: [], notRead: [] };

/** Routes that the subnet may have learnt, which would go before all but its own default route. */
function unseenRoutes({ network }: KnownSubnet): readonly UnreadResource[] {
  return [
    {
      kind: 'bgpRoutes',
      resourceId: network.id ?? '',
      name: network.name ?? '',
    },
  ];
}

/** A gateway that serves a whole network is known from its own listing alone. */
function unlistedGateway(
  { network }: KnownSubnet,
  { index }: { readonly index: InventoryIndex },
): readonly UnreadResource[] {
  return index.inventory.notListed?.includes('natGateways')
    ? [
        {
          kind: 'networkGateway',
          resourceId: network.id ?? '',
          name: network.name ?? '',
        },
      ]
    : [];
}

function wayOfLast(
  { network, subnet }: KnownSubnet,
  options: {
    readonly outboundType?: string;
    readonly unseen: readonly UnreadResource[];
    /** Of the table whose default route leads to the internet. */
    readonly openTable?: string;
  },
): SubnetWay {
  const { openTable, outboundType, unseen } = options;
  if (unseen.length > 0) {
    return {
      key: `bgp ${network.id?.toLowerCase()}`,
      way: { kind: 'unknown', ...nothing },
      because: ({ subnets }) =>
        say('outbound.bgpPossible', { subnets, network: network.name ?? '' }),
    };
  }
  if (subnet.defaultOutboundAccess === false) {
    return {
      key: 'none',
      way: { kind: 'none', ...nothing },
      because: ({ subnets }) =>
        outboundType === undefined
          ? say('outbound.nothingElse', { subnets })
          : say('outbound.nothing', { outboundType, subnets }),
    };
  }
  return {
    key: `default ${openTable}`,
    way: { kind: 'defaultOutboundAccess', ...nothing },
    because: ({ subnets }) => {
      if (openTable !== undefined) {
        return say('outbound.byDefaultAccessOfRoute', {
          routeTable: openTable,
        });
      }
      return outboundType === undefined
        ? say('outbound.byDefaultAccessElse', { subnets })
        : say('outbound.byDefaultAccess', { outboundType });
    },
  };
}

/**
 * The way that a subnet's flows take, by Azure's order: a route to an appliance, a network gateway or
 * nowhere; a NAT gateway; what the cluster gives its nodes; default outbound access.
 *
 * Source: https://learn.microsoft.com/azure/nat-gateway/nat-overview#outbound-connectivity, read 2026-11-20.
 *
 * @internal
 */
export function wayOfSubnet(
  found: KnownSubnet,
  options: {
    readonly index: InventoryIndex;
    /** AKS: `networkProfile.outboundType`. Absent: no cluster has a say. */
    readonly outboundType?: string;
    /** What machines, or their cluster, have of their own on subnets without a route and a gateway. */
    readonly ofMachines?: SubnetWay;
  },
): SubnetWay {
  const { index, ofMachines, outboundType } = options;
  const { network, subnet } = found;
  const routeTableId = subnet.routeTable?.id;
  const routes = routeTableId ? index.routes(routeTableId) : undefined;
  const routeTable = parseArmId(routeTableId ?? '')?.name ?? routeTableId ?? '';
  if (routeTableId && !routes) {
    return {
      key: `table ${routeTableId.toLowerCase()}`,
      way: {
        kind: 'unknown',
        addresses: [],
        notRead: [
          { kind: 'routeTable', resourceId: routeTableId, name: routeTable },
        ],
      },
      because: () => say('outbound.routeTableNotRead', { routeTable }),
    };
  }
  const routed =
    routeTableId &&
    routes &&
    wayOfRoutes(routeTableId, routes, {
      firewallAt: addresses => firewallAt(addresses, { network, index }),
      unreadFirewallAt: addresses =>
        unreadFirewallAt(addresses, { network, index }),
    });
  if (routed) return routed;

  const isOpen = routes?.defaultHop !== undefined;
  const unseen =
    !isOpen && (routes?.learnsBgp ?? true) && learnsRoutes(network)
      ? unseenRoutes(found)
      : [];
  const own = subnet.natGateway?.id;
  const ofNetwork = index.gatewayOfNetwork(network.id ?? '')?.id;
  const byGateway = own ?? ofNetwork;
  const unread = [
    ...unseen,
    ...(byGateway ? [] : unlistedGateway(found, { index })),
  ];
  const given = byGateway
    ? wayOfGateway(byGateway, {
        index,
        ...(!own && { network: network.name ?? '' }),
      })
    : ofMachines;
  if (given) {
    return {
      ...given,
      way: { ...given.way, notRead: [...given.way.notRead, ...unread] },
    };
  }
  const last = wayOfLast(found, {
    outboundType,
    unseen,
    ...(isOpen && { openTable: routeTable }),
  });
  return { ...last, way: { ...last.way, notRead: unread } };
}
