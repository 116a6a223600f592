import { formatResourceId } from '../arm/formatResourceId';
import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import { readObject } from '../arm/readObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { loadBalancers } from './loadBalancers';
import { publicIPAddresses } from './publicIPAddresses';
import { resourceGroups } from './resourceGroups';
import type { ResourceType } from './ResourceType';
import { storeWrite } from './storeWrite';

/**
 * Makes what AKS makes with a cluster: the node resource group and, for load-balancer outbound, a public IP and the load balancer `kubernetes`.
 *
 * @internal
 */
export function createNodeResourceGroup(
  cluster: StoredResource,
  options: { readonly cloud: Cloud; readonly apiVersion: string },
): void {
  const { cloud } = options;
  const { location, subscriptionId } = cluster;
  const resourceGroup = String(cluster.properties.nodeResourceGroup);
  const groupId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  const create = (
    type: ResourceType,
    details: { readonly name: string; readonly body: JsonObject },
  ): string => {
    const text = formatResourceId(type.type, {
      subscriptionId,
      resourceGroup,
      names: [details.name],
    });
    const id = parseResourceId(text);
    if (id) {
      const { stored } = storeWrite(type, {
        cloud,
        id,
        body: { location, ...details.body },
        apiVersion: options.apiVersion,
        seeding: true,
        createdAt: cluster.createdAt,
      });
      cloud.store.put({ ...stored, hasSucceeded: true });
    }
    return text;
  };
  storeWrite(resourceGroups, {
    cloud,
    id: {
      id: groupId,
      name: resourceGroup,
      names: [resourceGroup],
      resourceGroup,
      subscriptionId,
      namespace: 'Microsoft.Resources',
      type: resourceGroups.type,
    },
    body: {
      location,
      managedBy: cluster.id,
      tags: {
        'aks-managed-cluster-name': cluster.name,
        'aks-managed-cluster-rg': cluster.resourceGroup,
      },
    },
    apiVersion: options.apiVersion,
    seeding: true,
    createdAt: cluster.createdAt,
  });
  const identityProfile: JsonObject = {
    kubeletidentity: {
      // Recorded in lower case.
      resourceId: `/subscriptions/${subscriptionId}/resourcegroups/${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${cluster.name}-agentpool`,
      clientId: cloud.guids.next(),
      objectId: cloud.guids.next(),
    },
  };
  cloud.store.put({
    ...cluster,
    properties: { ...cluster.properties, identityProfile },
  });
  const networkProfile =
    readObject(cluster.properties, { key: 'networkProfile' }) ?? {};
  if (networkProfile.outboundType !== 'loadBalancer') {
    return;
  }
  const addressName = cloud.guids.next();
  const addressId = create(publicIPAddresses, {
    name: addressName,
    body: {
      sku: { name: 'Standard' },
      zones: ['1', '2', '3'],
      tags: { 'aks-managed-type': 'aks-slb-managed-outbound-ip' },
      properties: { publicIPAllocationMethod: 'Static' },
    },
  });
  const balancerId = formatResourceId(loadBalancers.type, {
    subscriptionId,
    resourceGroup,
    names: ['kubernetes'],
  });
  create(loadBalancers, {
    name: 'kubernetes',
    body: {
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [
          {
            name: addressName,
            properties: { publicIPAddress: { id: addressId } },
          },
        ],
        backendAddressPools: [{ name: 'aksOutboundBackendPool' }],
        outboundRules: [
          {
            name: 'aksOutboundRule',
            properties: {
              allocatedOutboundPorts: 0,
              protocol: 'All',
              enableTcpReset: true,
              idleTimeoutInMinutes: 30,
              backendAddressPool: {
                id: `${balancerId}/backendAddressPools/aksOutboundBackendPool`,
              },
              frontendIPConfigurations: [
                { id: `${balancerId}/frontendIPConfigurations/${addressName}` },
              ],
            },
          },
        ],
      },
    },
  });
  cloud.store.put({
    ...cluster,
    properties: {
      ...cluster.properties,
      identityProfile,
      networkProfile: {
        ...networkProfile,
        loadBalancerProfile: {
          managedOutboundIPs: { count: 1 },
          allocatedOutboundPorts: 0,
          idleTimeoutInMinutes: 30,
          backendPoolType: 'nodeIPConfiguration',
          ...readObject(networkProfile, { key: 'loadBalancerProfile' }),
          effectiveOutboundIPs: [{ id: addressId }],
        },
      },
    },
  });
}
