import type { JsonObject } from '../arm/JsonObject';
import type { ScaleSet } from './ScaleSet';
import { scaleSetTags } from './scaleSetTags';

/**
 * A scale set as a client sees it.
 *
 * @internal
 */
export function presentScaleSet(set: ScaleSet): JsonObject {
  const { id, pool, cluster } = set;
  const name = id.slice(id.lastIndexOf('/') + 1);
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    location: cluster.location,
    ...(pool.zones.length > 0 ? { zones: pool.zones } : {}),
    tags: scaleSetTags(set),
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
