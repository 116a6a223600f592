import type { SettledOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { finishCluster } from './finishCluster';

/** What AKS changes with the outbound type. */
const meant = ['properties.networkProfile', 'properties.identityProfile'];

/**
 * Reads a cluster after its outbound type was written. AKS deletes and makes what the type takes.
 *
 * @internal
 */
export const finishOutbound = (
  request: Parameters<typeof finishCluster>[0],
  options: Omit<Parameters<typeof finishCluster>[1], 'meant'>,
): Promise<SettledOperation> => finishCluster(request, { ...options, meant });
