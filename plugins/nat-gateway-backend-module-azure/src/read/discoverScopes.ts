import {
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { z } from 'zod/v3';
import type { AzureAccount } from '../config/AzureAccount';
import { toProviderScope } from '../config/toProviderScope';
import { toCloudError } from '../errors/toCloudError';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';

// The oldest that has `nextLink`, so that all clouds have it; a newer one has nothing that is read.
const API_VERSION = '2020-05-01';

/** Groups are descendants too, and those in them are told as well. */
const descendantSchema = z.object({ id: z.string() });
const SUBSCRIPTION = /^\/subscriptions\/([^/]+)$/i;

/**
 * The subscriptions below the management groups of an account, at any depth, by list pages. One that is below
 * several belongs to the owner of the group that comes first; those of the configuration are left out. Throws a
 * `CloudError` when one of the groups cannot be read as a whole.
 *
 * @internal
 */
export async function discoverScopes(
  session: AzureSession,
  options: {
    /** As configured. */
    readonly account: AzureAccount;
    readonly signal: AbortSignal;
  },
): Promise<readonly ProviderScope[]> {
  const { account, signal } = options;
  const found = new Map<string, ProviderScope>();
  for (const { id, ownerRef } of account.managementGroups) {
    const resourceId = `/providers/Microsoft.Management/managementGroups/${id}`;
    try {
      const items = await readPages(session, {
        path: `${resourceId}/descendants`,
        apiVersion: API_VERSION,
        signal,
      });
      for (const item of items) {
        const descendant = descendantSchema.parse(item);
        const subscriptionId = SUBSCRIPTION.exec(descendant.id)?.[1];
        const key = subscriptionId?.toLowerCase();
        const isListed = account.scopes.some(scope =>
          sameArmId(scope.subscriptionId, key ?? ''),
        );
        if (subscriptionId && key && !isListed && !found.has(key)) {
          found.set(
            key,
            toProviderScope({
              account: account.name,
              subscriptionId,
              ownerRef,
            }),
          );
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      throw toCloudError(error, {
        doing: say('cloud.discovering', { managementGroup: id }),
        resourceId,
      });
    }
  }
  return [...found.values()];
}
