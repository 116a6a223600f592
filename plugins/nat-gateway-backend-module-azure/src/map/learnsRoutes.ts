import type { VirtualNetwork } from '@azure/arm-network';

/** Where a network has what speaks BGP. */
const speakers = ['gatewaysubnet', 'routeserversubnet'];

/**
 * Whether routes can come into a network over BGP: through a gateway or a route server of its own, or
 * through those of a peer, such as a hub or a Virtual WAN. No resource manager lists those routes.
 *
 * @internal
 */
export const learnsRoutes = ({
  subnets,
  virtualNetworkPeerings,
}: Pick<VirtualNetwork, 'subnets' | 'virtualNetworkPeerings'>): boolean =>
  (virtualNetworkPeerings ?? []).some(peering => peering.useRemoteGateways) ||
  (subnets ?? []).some(({ name }) =>
    speakers.includes((name ?? '').toLowerCase()),
  );
