import type { AzureFirewall, PublicIPAddress } from '@azure/arm-network';
import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { inventoryGapOf } from '../errors/inventoryGapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { allOf } from './allOf';
import type { AzureSession } from './AzureSession';

/**
 * A firewall with the public addresses of its subscription.
 *
 * @internal
 */
export interface KnownFirewall {
  readonly firewall: AzureFirewall;
  readonly publicIpAddresses: readonly PublicIPAddress[];
}

/**
 * The firewalls of a subscription.
 *
 * @internal
 */
export interface FirewallList {
  readonly found: readonly KnownFirewall[];
  /** Whether there may be others: none could be read. */
  readonly isUnread: boolean;
  readonly gap?: CollectionGap;
}

/** Hubs are shared by many scopes, and change seldom. */
const FRESH_MILLISECONDS = 14 * 60_000;

/**
 * The firewalls of subscriptions, also of those that are not collected: two lists each, read again after a
 * quarter of an hour. Many a hub is another team's: one that may not be read is unread without a word, unless it
 * could be before. Where reading fails otherwise, those of before stay, and a gap tells.
 *
 * @internal
 */
export class KnownFirewalls {
  private readonly lists = new Map<
    string,
    FirewallList & { readonly at: number; readonly wasRead: boolean }
  >();

  async of(
    subscriptionId: string,
    options: {
      readonly session: AzureSession;
      readonly now: Date;
      readonly signal: AbortSignal;
    },
  ): Promise<FirewallList> {
    const at = options.now.getTime();
    const key = subscriptionId.toLowerCase();
    const known = this.lists.get(key);
    if (known && at - known.at < FRESH_MILLISECONDS) return known;
    const wasRead = known?.wasRead ?? false;
    const list = await this.read(subscriptionId, options)
      .then(found => ({ found, isUnread: false, wasRead: true }))
      .catch(error => {
        options.signal.throwIfAborted();
        const failure = readAzureFailure(error);
        const isRefused = [401, 403, 404].includes(failure.statusCode ?? 0);
        return {
          found: (!isRefused && known?.found) || [],
          isUnread: isRefused || (known?.isUnread ?? true),
          wasRead,
          ...((wasRead || !isRefused) && {
            gap: inventoryGapOf(failure, { part: 'firewalls', subscriptionId }),
          }),
        };
      });
    this.lists.set(key, { at, ...list });
    return list;
  }

  private async read(
    subscriptionId: string,
    options: { readonly session: AzureSession; readonly signal: AbortSignal },
  ): Promise<readonly KnownFirewall[]> {
    const network = await options.session.network(subscriptionId);
    const request = { abortSignal: options.signal };
    const firewalls = await allOf(network.azureFirewalls.listAll(request));
    const publicIpAddresses =
      firewalls.length > 0
        ? await allOf(network.publicIPAddresses.listAll(request))
        : [];
    return firewalls.map(firewall => ({ firewall, publicIpAddresses }));
  }
}
