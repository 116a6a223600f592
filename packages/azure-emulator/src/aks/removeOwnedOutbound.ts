import { loadBalancers } from '../resources/loadBalancers';
import { natGateways } from '../resources/natGateways';
import { publicIPAddresses } from '../resources/publicIPAddresses';
import { subnets } from '../resources/subnets';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';
import { outboundAddressTag } from './outboundAddressTag';
import { writeOwned } from './writeOwned';

/**
 * Takes away what AKS made for a cluster's egress: its load balancer, its NAT gateway, and their addresses for good.
 *
 * @internal
 */
export function removeOwnedOutbound(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const { store } = cloud;
  const nodes = nodeResources(cluster);
  const balancer = store.get(nodes.loadBalancerId);
  if (balancer) {
    store.remove(balancer.id);
    loadBalancers.onDeleted?.(balancer, cloud);
  }
  const gateway = store.get(nodes.natGatewayId);
  const subnet = store.get(nodes.subnetId);
  if (subnet?.properties.natGateway) {
    const { natGateway: _detached, ...properties } = subnet.properties;
    writeOwned(subnets, {
      cloud,
      cluster,
      id: nodes.subnetId,
      body: { properties },
    });
  }
  if (gateway) {
    store.remove(gateway.id);
    natGateways.onDeleted?.(gateway, cloud);
  }
  for (const held of store.inGroup({
    subscriptionId: cluster.subscriptionId,
    resourceGroup: nodes.resourceGroup,
  })) {
    if (held.tags?.[outboundAddressTag]) {
      store.remove(held.id);
      publicIPAddresses.onDeleted?.(held, cloud);
    }
  }
}
