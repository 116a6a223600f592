import { parseResourceId } from '../arm/parseResourceId';
import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';

/**
 * A NAT gateway serves subnets of one virtual network only.
 *
 * @internal
 */
export function refuseGatewayOfOtherNetwork(
  gatewayId: string,
  options: { readonly cloud: Cloud; readonly subnetId: string },
): void {
  const networkId = parseResourceId(options.subnetId)?.parentId ?? '';
  const other = options.cloud.store
    .referrers(gatewayId, 'Microsoft.Network/virtualNetworks/subnets')
    .find(subnet => subnet.parentId?.toLowerCase() !== networkId.toLowerCase());
  if (other) {
    throw new AzureError(
      'NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks',
      {
        id: gatewayId,
        networkId: other.parentId ?? '',
        otherNetworkId: networkId,
      },
    );
  }
}
