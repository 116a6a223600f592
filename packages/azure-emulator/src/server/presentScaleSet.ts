import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { nodeResources } from '../aks/nodeResources';
import type { agentPoolsOf } from '../resources/agentPoolsOf';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * The scale set of an agent pool as a client sees it.
 *
 * @internal
 */
export function presentScaleSet(
  id: string,
  options: {
    readonly cluster: StoredResource;
    readonly pool: ReturnType<typeof agentPoolsOf>[number];
    readonly tags: JsonObject;
    readonly cloud: Cloud;
  },
): JsonObject {
  const { cloud, cluster, pool, tags } = options;
  const pools = cloud.store.get(nodeResources(cluster).loadBalancerId)
    ?.properties.backendAddressPools;
  const name = id.slice(id.lastIndexOf('/') + 1);
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    location: cluster.location,
    ...(pool.zones.length > 0 ? { zones: pool.zones } : {}),
    tags,
    sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: pool.count },
    properties: {
      singlePlacementGroup: false,
      orchestrationMode: 'Uniform',
      provisioningState: 'Succeeded',
      virtualMachineProfile: {
        networkProfile: {
          networkInterfaceConfigurations: [
            {
              name,
              properties: {
                primary: true,
                ipConfigurations: [
                  {
                    name: 'ipconfig1',
                    properties: {
                      primary: true,
                      subnet: { id: pool.vnetSubnetID },
                      privateIPAddressVersion: 'IPv4',
                      ...(Array.isArray(pools)
                        ? {
                            loadBalancerBackendAddressPools: pools
                              .filter(isJsonObject)
                              .map(({ name: of }) => ({
                                id: `${
                                  nodeResources(cluster).loadBalancerId
                                }/backendAddressPools/${String(of)}`,
                              })),
                          }
                        : {}),
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    },
  };
}
