import type { ManagedCluster } from '@azure/arm-containerservice';
import type { NatGateway } from '@azure/arm-network';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';

/**
 * The gateway that AKS made: it is in the node resource group and holds the effective addresses.
 *
 * @internal
 */
export function managedGatewayOf(
  cluster: ManagedCluster,
  { index }: { readonly index: InventoryIndex },
): NatGateway | undefined {
  const profile = cluster.networkProfile?.natGatewayProfile;
  const effective = idsOf(profile?.effectiveOutboundIPs).map(id =>
    id.toLowerCase(),
  );
  return index.gatewaysIn(cluster.nodeResourceGroup ?? '').find(gateway => {
    const held = [
      ...idsOf(gateway.publicIpAddresses),
      ...idsOf(gateway.publicIpPrefixes),
    ].map(id => id.toLowerCase());
    return effective.length === 0 || effective.some(id => held.includes(id));
  });
}
