import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import type { JsonObject } from '../arm/JsonObject';
import type { ScaleSet } from './ScaleSet';

/**
 * An instance of a scale set as a client sees it. Instances take the zones of their set in turn (assumed).
 *
 * @internal
 */
export function presentScaleSetInstance(
  set: ScaleSet,
  instance: ScaleSetInstance,
): JsonObject {
  const { zones } = set;
  return {
    name: `${set.id.slice(set.id.lastIndexOf('/') + 1)}_${instance.instanceId}`,
    id: instance.machineId,
    instanceId: instance.instanceId,
    type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
    location: set.holder.location,
    ...(zones.length > 0
      ? { zones: [zones[Number(instance.instanceId) % zones.length]] }
      : {}),
    tags: set.tags,
    properties: {
      latestModelApplied: true,
      provisioningState: 'Succeeded',
      networkProfile: {
        networkInterfaces: [{ id: instance.networkInterfaceId }],
      },
    },
  };
}
