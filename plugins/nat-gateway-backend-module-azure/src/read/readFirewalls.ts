import {
  parseArmId,
  type CollectionGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { hubOfNetwork } from '../map/hubOfNetwork';
import { internetRoutesOf } from '../map/internetRoutesOf';
import type { AzureInventory } from './AzureInventory';
import type { AzureSession } from './AzureSession';
import type {
  FirewallList,
  KnownFirewall,
  KnownFirewalls,
} from './KnownFirewalls';

/**
 * The firewalls that routes may lead to: of the subscription, of the networks that those with such routes are
 * peered with, and, where one is connected to a virtual hub, of all subscriptions of the account. None is read
 * where no route leads to an address. What could not be read of other subscriptions fails nothing.
 *
 * @internal
 */
export async function readFirewalls(
  session: AzureSession,
  options: {
    readonly inventory: Pick<AzureInventory, 'routeTables' | 'virtualNetworks'>;
    readonly subscriptionId: string;
    readonly known: KnownFirewalls;
    readonly now: Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly firewalls: readonly KnownFirewall[];
  /** Ids of the subscriptions, in lower case, of which none could be read. */
  readonly firewallsNotRead: readonly string[];
  readonly gaps: readonly CollectionGap[];
}> {
  const { inventory, known, subscriptionId } = options;
  const tables = new Set(
    inventory.routeTables
      .filter(table =>
        internetRoutesOf(table).hops.some(
          hop => hop.nextHopIpAddresses.length > 0,
        ),
      )
      .map(({ id }) => id?.toLowerCase()),
  );
  const networks = inventory.virtualNetworks.filter(({ subnets = [] }) =>
    subnets.some(
      ({ routeTable }) =>
        routeTable?.id && tables.has(routeTable.id.toLowerCase()),
    ),
  );
  if (networks.length === 0) {
    return { firewalls: [], firewallsNotRead: [], gaps: [] };
  }
  const peers = networks.flatMap(({ virtualNetworkPeerings = [] }) =>
    virtualNetworkPeerings.flatMap(
      ({ remoteVirtualNetwork }) => remoteVirtualNetwork?.id ?? [],
    ),
  );
  const isConnected = peers.some(id => hubOfNetwork(id) !== undefined);
  const subscriptions = new Set(
    [
      subscriptionId,
      ...peers
        .filter(id => hubOfNetwork(id) === undefined)
        .flatMap(id => parseArmId(id)?.subscriptionId ?? []),
      ...(isConnected
        ? session.account.scopes.map(scope => scope.subscriptionId)
        : []),
    ].map(id => id.toLowerCase()),
  );
  const lists: (FirewallList & { readonly id: string })[] = [];
  for (const id of subscriptions) {
    lists.push({ id, ...(await known.of(id, { ...options, session })) });
  }
  return {
    firewalls: lists.flatMap(({ found }) => found),
    firewallsNotRead: lists.flatMap(({ id, isUnread }) => (isUnread ? id : [])),
    gaps: lists.flatMap(({ gap }) => gap ?? []),
  };
}
