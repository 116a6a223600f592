import { createHash } from 'node:crypto';
import { formatResourceId } from '../arm/formatResourceId';
import type { StoredResource } from '../state/StoredResource';

/**
 * The ids of what AKS has in the node resource group of a cluster. Their names are AKS's as far as they are known, and the same for the same cluster.
 *
 * @internal
 */
export function nodeResources(cluster: StoredResource) {
  const { subscriptionId } = cluster;
  const resourceGroup = String(cluster.properties.nodeResourceGroup);
  const hash = createHash('sha256')
    .update(cluster.id.toLowerCase())
    .digest('hex');
  const suffix = String(parseInt(hash.slice(0, 8), 16) % 1e8).padStart(8, '0');
  const idOf = (type: string, ...names: readonly string[]) =>
    formatResourceId(type, { subscriptionId, resourceGroup, names });
  return {
    resourceGroup,
    groupId: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    securityGroupId: idOf(
      'Microsoft.Network/networkSecurityGroups',
      `aks-agentpool-${suffix}-nsg`,
    ),
    networkId: idOf('Microsoft.Network/virtualNetworks', `aks-vnet-${suffix}`),
    subnetId: idOf(
      'Microsoft.Network/virtualNetworks/subnets',
      `aks-vnet-${suffix}`,
      'aks-subnet',
    ),
    loadBalancerId: idOf('Microsoft.Network/loadBalancers', 'kubernetes'),
    // Assumed: the name of AKS's gateway is not recorded.
    natGatewayId: idOf(
      'Microsoft.Network/natGateways',
      `aks-natgateway-${suffix}`,
    ),
    publicIPAddressId: (name: string) =>
      idOf('Microsoft.Network/publicIPAddresses', name),
    scaleSetId: (pool: string) =>
      idOf(
        'Microsoft.Compute/virtualMachineScaleSets',
        `aks-${pool}-${suffix}-vmss`,
      ),
  };
}
