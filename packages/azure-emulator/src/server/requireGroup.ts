import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses requests in a subscription or resource group that does not exist, as ARM's front door does.
 *
 * @internal
 */
export function requireGroup(
  cloud: Cloud,
  options: { readonly subscriptionId: string; readonly resourceGroup?: string },
): void {
  const known = cloud.settings.subscriptionIds.has(
    options.subscriptionId.toLowerCase(),
  );
  if (!known) {
    throw new AzureError('SubscriptionNotFound', {
      subscriptionId: options.subscriptionId,
    });
  }
  if (
    options.resourceGroup !== undefined &&
    !cloud.store.get(
      `/subscriptions/${options.subscriptionId}/resourceGroups/${options.resourceGroup}`,
    )
  ) {
    throw new AzureError('ResourceGroupNotFound', {
      resourceGroup: options.resourceGroup,
    });
  }
}
