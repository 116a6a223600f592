import { ArmError } from '../arm/ArmError';
import type { Cloud } from '../state/Cloud';

const gateway = { 'x-ms-failure-cause': 'gateway' };

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
    throw new ArmError(404, {
      code: 'SubscriptionNotFound',
      message: `The subscription '${options.subscriptionId}' could not be found.`,
      headers: gateway,
    });
  }
  if (
    options.resourceGroup !== undefined &&
    !cloud.store.get(
      `/subscriptions/${options.subscriptionId}/resourceGroups/${options.resourceGroup}`,
    )
  ) {
    throw new ArmError(404, {
      code: 'ResourceGroupNotFound',
      message: `Resource group '${options.resourceGroup}' could not be found.`,
      headers: gateway,
    });
  }
}
