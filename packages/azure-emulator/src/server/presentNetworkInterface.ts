import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import type { JsonObject } from '../arm/JsonObject';
import type { ScaleSet } from './ScaleSet';

/**
 * The network interface of a scale set's instance, with its address.
 *
 * @internal
 */
export function presentNetworkInterface(
  { id }: ScaleSet,
  instance: ScaleSetInstance,
): JsonObject {
  return {
    name: id.slice(id.lastIndexOf('/') + 1),
    id: instance.networkInterfaceId,
    properties: {
      provisioningState: 'Succeeded',
      primary: true,
      virtualMachine: { id: instance.machineId },
      ipConfigurations: [
        {
          name: 'ipconfig1',
          id: instance.ipConfigurationId,
          properties: {
            provisioningState: 'Succeeded',
            privateIPAddress: instance.privateIPAddress,
            privateIPAllocationMethod: 'Dynamic',
            privateIPAddressVersion: 'IPv4',
            primary: true,
            subnet: { id: instance.subnetId },
          },
        },
      ],
    },
  };
}
