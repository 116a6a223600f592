/**
 * Puts an ARM resource id together.
 *
 * @example
 * formatResourceId('Microsoft.Network/virtualNetworks/subnets', {subscriptionId, resourceGroup, names: ['vnet', 'apps']})
 *
 * @internal
 */
export function formatResourceId(
  type: string,
  options: {
    readonly subscriptionId: string;
    readonly resourceGroup: string;
    readonly names: readonly string[];
  },
): string {
  const [namespace, ...types] = type.split('/');
  const path = types
    .map((segment, index) => `${segment}/${options.names[index]}`)
    .join('/');
  return `/subscriptions/${options.subscriptionId}/resourceGroups/${options.resourceGroup}/providers/${namespace}/${path}`;
}
