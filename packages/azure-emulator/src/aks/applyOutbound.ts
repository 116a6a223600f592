import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { applyLoadBalancer } from './applyLoadBalancer';
import { applyManagedNatGateway } from './applyManagedNatGateway';
import { networkProfileOf } from './networkProfileOf';
import { removeOwnedOutbound } from './removeOwnedOutbound';

/**
 * Brings the node resource group to what the stored outbound type of a cluster asks for. What is there already stays.
 *
 * @internal
 */
export function applyOutbound(cluster: StoredResource, cloud: Cloud): void {
  switch (networkProfileOf(cluster).outboundType) {
    case 'loadBalancer':
      applyLoadBalancer(cluster, cloud);
      return;
    case 'managedNATGateway':
      applyManagedNatGateway(cluster, cloud);
      return;
    default:
      removeOwnedOutbound(cluster, cloud);
  }
}
