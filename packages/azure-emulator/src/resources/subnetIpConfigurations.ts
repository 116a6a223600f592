import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { agentPoolsOf } from './agentPoolsOf';
import { ownInstances } from './ownInstances';
import { virtualMachineScaleSets } from './virtualMachineScaleSets';

const clusterType = 'Microsoft.ContainerService/managedClusters';

/**
 * The ids of what has an address in a subnet: the network interfaces of AKS nodes and of scale sets, and load balancers' frontends.
 *
 * @internal
 */
export function subnetIpConfigurations(
  subnet: StoredResource,
  cloud: Cloud,
): readonly string[] {
  const wanted = subnet.id.toLowerCase();
  const nodes = clustersIn(subnet, cloud).flatMap(cluster => {
    const pools = new Set(
      agentPoolsOf(cluster)
        .filter(pool =>
          [pool.vnetSubnetID, pool.podSubnetID].some(
            id => id?.toLowerCase() === wanted,
          ),
        )
        .map(({ name }) => name),
    );
    return scaleSetInstances(cluster, cloud)
      .filter(({ pool }) => pools.has(pool))
      .map(({ ipConfigurationId }) => ipConfigurationId);
  });
  const balancers = cloud.store
    .referrers(subnet.id, 'Microsoft.Network/loadBalancers')
    .flatMap(balancer => {
      const frontends = balancer.properties.frontendIPConfigurations;
      return (Array.isArray(frontends) ? frontends : [])
        .filter(isJsonObject)
        .filter(frontend =>
          JSON.stringify(frontend).toLowerCase().includes(`"${wanted}"`),
        )
        .map(
          ({ name }) =>
            `${balancer.id}/frontendIPConfigurations/${String(name)}`,
        );
    });
  const machines = cloud.store
    .referrers(subnet.id, virtualMachineScaleSets.type)
    .flatMap(set => ownInstances(set, cloud))
    .map(({ ipConfigurationId }) => ipConfigurationId);
  return [...nodes, ...machines, ...balancers];
}

/** Clusters name subnets of one's own; AKS's own subnet is known by its resource group. */
function clustersIn(
  subnet: StoredResource,
  cloud: Cloud,
): readonly StoredResource[] {
  const owner = cloud.store.get(
    `/subscriptions/${subnet.subscriptionId}/resourceGroups/${subnet.resourceGroup}`,
  )?.envelope.managedBy;
  const cluster =
    typeof owner === 'string' ? cloud.store.get(owner) : undefined;
  return cluster &&
    nodeResources(cluster).subnetId.toLowerCase() === subnet.id.toLowerCase()
    ? [cluster]
    : cloud.store.referrers(subnet.id, clusterType);
}
