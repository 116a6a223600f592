import type { AzureFirewall, PublicIPAddress } from '@azure/arm-network';
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

/** Hubs are shared by many scopes, and change seldom. */
const FRESH_MILLISECONDS = 14 * 60_000;

/**
 * The firewalls of subscriptions, also of those that are not collected: two lists each, read again after a
 * quarter of an hour. Where they may not be read there are none; where reading fails otherwise, those of before
 * stay.
 *
 * @internal
 */
export class KnownFirewalls {
  private readonly lists = new Map<
    string,
    { readonly at: number; readonly found: readonly KnownFirewall[] }
  >();

  async of(
    subscriptionId: string,
    options: {
      readonly session: AzureSession;
      readonly now: Date;
      readonly signal: AbortSignal;
    },
  ): Promise<readonly KnownFirewall[]> {
    const at = options.now.getTime();
    const key = subscriptionId.toLowerCase();
    const known = this.lists.get(key);
    if (known && at - known.at < FRESH_MILLISECONDS) return known.found;
    const found = await this.read(subscriptionId, options).catch(error => {
      options.signal.throwIfAborted();
      const { statusCode = 0 } = readAzureFailure(error);
      if ([401, 403, 404].includes(statusCode)) return [];
      if (known) return known.found;
      throw error;
    });
    this.lists.set(key, { at, found });
    return found;
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
