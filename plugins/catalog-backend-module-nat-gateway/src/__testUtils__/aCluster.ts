import type {
  Cluster,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { aGateway } from './aGateway';

/**
 * A cluster that goes out through gateways.
 *
 * @internal
 */
export function aCluster(
  name: string,
  options: { readonly through: readonly NatGateway[] },
): Cluster {
  const { id, scope, container, region } = aGateway(name);
  return {
    id,
    scope,
    ownerRef: 'group:default/shop',
    resourceId: `${container.resourceId}/providers/Microsoft.ContainerService/managedClusters/${name}`,
    name,
    container,
    region,
    gatewayIds: options.through.map(gateway => gateway.id),
  };
}
