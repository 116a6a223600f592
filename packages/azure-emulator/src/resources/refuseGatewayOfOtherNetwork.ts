import { ArmError } from '../arm/ArmError';
import { parseResourceId } from '../arm/parseResourceId';
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
    // No blank before the last id: so it is quoted from Azure.
    throw new ArmError(400, {
      code: 'NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks',
      message: `NAT Gateway cannot be configured on multiple virtual networks. NAT Gateway ${gatewayId} is currently used on virtual network ${other.parentId} and cannot be added to virtual network${networkId}.`,
      details: [],
    });
  }
}
