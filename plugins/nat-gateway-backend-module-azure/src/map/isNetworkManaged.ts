import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether AKS made the network of a cluster: pools name no subnet, or one in the node resource group.
 * AKS takes no gateway of one's own there, only one that it makes itself.
 *
 * Source: https://learn.microsoft.com/azure/aks/egress-outboundtype#updating-outboundtype-after-cluster-creation, read 2026-11-30.
 *
 * @internal
 */
export const isNetworkManaged = ({
  agentPoolProfiles,
  nodeResourceGroup,
}: Pick<ManagedCluster, 'agentPoolProfiles' | 'nodeResourceGroup'>): boolean =>
  (agentPoolProfiles ?? []).some(
    ({ vnetSubnetID }) =>
      !vnetSubnetID ||
      sameArmId(
        parseArmId(vnetSubnetID)?.resourceGroup ?? '',
        nodeResourceGroup ?? 'none',
      ),
  );
