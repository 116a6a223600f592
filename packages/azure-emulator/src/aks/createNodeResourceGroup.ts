import { networkSecurityGroups } from '../resources/networkSecurityGroups';
import { resourceGroups } from '../resources/resourceGroups';
import { storeWrite } from '../resources/storeWrite';
import { virtualNetworks } from '../resources/virtualNetworks';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import { nodeResources } from './nodeResources';
import { ownerTags } from './ownerTags';
import { writeOwned } from './writeOwned';

/**
 * Makes what AKS makes with a cluster before its outbound: the node resource group and, for pools without a subnet, a virtual network.
 *
 * @internal
 */
export function createNodeResourceGroup(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const { location, subscriptionId } = cluster;
  const nodes = nodeResources(cluster);
  storeWrite(resourceGroups, {
    cloud,
    id: {
      id: nodes.groupId,
      name: nodes.resourceGroup,
      names: [nodes.resourceGroup],
      resourceGroup: nodes.resourceGroup,
      subscriptionId,
      namespace: 'Microsoft.Resources',
      type: resourceGroups.type,
    },
    body: { location, managedBy: cluster.id, tags: ownerTags(cluster) },
    apiVersion: resourceGroups.apiVersions[0],
    seeding: true,
    createdAt: cluster.createdAt,
  });
  if (
    !agentPoolsOf(cluster).some(pool => pool.vnetSubnetID === nodes.subnetId)
  ) {
    return;
  }
  writeOwned(networkSecurityGroups, {
    cloud,
    cluster,
    id: nodes.securityGroupId,
    body: {},
  });
  writeOwned(virtualNetworks, {
    cloud,
    cluster,
    id: nodes.networkId,
    body: {
      properties: {
        addressSpace: { addressPrefixes: ['10.224.0.0/12'] },
        subnets: [
          {
            name: 'aks-subnet',
            properties: {
              addressPrefix: '10.224.0.0/16',
              networkSecurityGroup: { id: nodes.securityGroupId },
            },
          },
        ],
      },
    },
  });
}
