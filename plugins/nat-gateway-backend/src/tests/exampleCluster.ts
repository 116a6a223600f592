import type {
  ClusterOutbound,
  ObservedCluster,
} from 'backstage-plugin-nat-gateway-common';
import { exampleResourceId } from './exampleResourceId';

/**
 * A cluster in the subnet aks-nodes.
 *
 * @internal
 */
export function exampleCluster(
  name: string,
  options: {
    readonly outbound: ClusterOutbound;
    readonly subnet?: string;
    readonly tags?: Readonly<Record<string, string>>;
  },
): ObservedCluster {
  const virtualNetworkId = exampleResourceId(
    'Microsoft.Network/virtualNetworks/vnet-shop',
  );
  const subnet = options.subnet ?? 'aks-nodes';
  return {
    resourceId: exampleResourceId(
      `Microsoft.ContainerService/managedClusters/${name}`,
    ),
    name,
    resourceGroup: 'rg-shop',
    region: 'westeurope',
    outboundType:
      options.outbound.kind === 'natGateway'
        ? 'userAssignedNATGateway'
        : 'loadBalancer',
    virtualNetworkId,
    subnets: [
      { resourceId: `${virtualNetworkId}/subnets/${subnet}`, name: subnet },
    ],
    zones: ['1'],
    outbound: options.outbound,
    tags: options.tags ?? {},
  };
}
