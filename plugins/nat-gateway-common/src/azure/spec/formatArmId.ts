import type { ArmId } from './parseArmId';

/**
 * The id of a resource at the top of a resource group: what a name will become.
 *
 * @example
 * ```ts
 * formatArmId({ subscriptionId, resourceGroup: 'rg', provider: 'Microsoft.Network', type: 'natGateways', name: 'nat-shop-weu' });
 * // /subscriptions/…/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat-shop-weu
 * ```
 *
 * @public
 */
export function formatArmId(
  id: Pick<
    ArmId,
    'subscriptionId' | 'resourceGroup' | 'provider' | 'type' | 'name'
  >,
): string {
  return `/subscriptions/${id.subscriptionId}/resourceGroups/${id.resourceGroup}/providers/${id.provider}/${id.type}/${id.name}`;
}
