import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses what would write into a resource group that is being deleted, or refer into it.
 *
 * @internal
 */
export function refuseDeletingGroup(
  cloud: Cloud,
  id: { readonly subscriptionId: string; readonly resourceGroup: string },
): void {
  const group = cloud.store.get(
    `/subscriptions/${id.subscriptionId}/resourceGroups/${id.resourceGroup}`,
  );
  if (group?.provisioningState === 'Deleting') {
    throw new AzureError('ResourceGroupBeingDeleted', {
      resourceGroup: group.name,
    });
  }
}
