import type { ObservedCluster } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { type ExampleWay, exampleWay } from './exampleWay';
import { exampleResourceId } from './exampleResourceId';

/**
 * A cluster in the subnet aks-nodes.
 *
 * @internal
 */
export function exampleCluster(
  name: string,
  options: {
    readonly ways: readonly ExampleWay[];
    readonly subnet?: string;
    readonly tags?: Readonly<Record<string, string>>;
  },
): ObservedCluster {
  const virtualNetworkId = exampleResourceId(
    'Microsoft.Network/virtualNetworks/vnet-shop',
  );
  const subnet = options.subnet ?? 'aks-nodes';
  const subnets = [
    { resourceId: `${virtualNetworkId}/subnets/${subnet}`, name: subnet },
  ];
  return {
    resourceId: exampleResourceId(
      `Microsoft.ContainerService/managedClusters/${name}`,
    ),
    name,
    container: {
      kind: 'resourceGroup',
      resourceId: '/resourceGroups/rg-shop',
      name: 'rg-shop',
    },
    region: 'westeurope',
    outboundType:
      options.ways[0].kind === 'natGateway'
        ? 'userAssignedNATGateway'
        : 'loadBalancer',
    virtualNetworkId,
    subnets,
    zones: ['1'],
    nodeCount: 3,
    ways: options.ways.map(way => exampleWay(way, { subnets })),
    tags: options.tags ?? {},
  };
}
