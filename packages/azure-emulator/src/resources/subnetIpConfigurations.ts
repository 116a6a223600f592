import { formatResourceId } from '../arm/formatResourceId';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { agentPoolsOf } from './agentPoolsOf';

/**
 * The ids of what has an address in a subnet: the network interfaces of AKS nodes, and load balancers' frontends.
 *
 * @internal
 */
export function subnetIpConfigurations(
  subnet: StoredResource,
  cloud: Cloud,
): readonly string[] {
  const wanted = subnet.id.toLowerCase();
  const nodes = cloud.store
    .referrers(subnet.id, 'Microsoft.ContainerService/managedClusters')
    .flatMap(cluster =>
      agentPoolsOf(cluster)
        .filter(pool =>
          [pool.vnetSubnetID, pool.podSubnetID].some(
            id => id?.toLowerCase() === wanted,
          ),
        )
        .flatMap(pool =>
          Array.from({ length: pool.count }, (_, index) =>
            formatResourceId(
              'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces/ipConfigurations',
              {
                subscriptionId: cluster.subscriptionId,
                resourceGroup: String(cluster.properties.nodeResourceGroup),
                names: [
                  `aks-${pool.name}-vmss`,
                  String(index),
                  `aks-${pool.name}-vmss`,
                  'ipconfig1',
                ],
              },
            ),
          ),
        ),
    );
  const balancers = cloud.store
    .referrers(subnet.id, 'Microsoft.Network/loadBalancers')
    .map(balancer => `${balancer.id}/frontendIPConfigurations/frontend`);
  return [...nodes, ...balancers];
}
