import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  azurePortalUrl,
  parseArmId,
  virtualNetworkIdOfSubnet,
  waysOfKind,
  type ObservedCluster,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import { clusterNodeCountOf } from './clusterNodeCountOf';
import { clusterSubnetsOf } from './clusterSubnetsOf';
import type { InventoryIndex } from './InventoryIndex';
import { isNetworkManaged } from './isNetworkManaged';
import { maxNodeCountOf } from './maxNodeCountOf';
import { outboundLoadBalancerOf } from './outboundLoadBalancerOf';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import { subnetOutboundFacts } from './subnetOutboundFacts';
import { waysOfCluster } from './waysOfCluster';

/**
 * An AKS cluster of the typed client as the model has it; undefined for one without a proper id.
 *
 * @internal
 */
export function mapCluster(
  cluster: ManagedCluster,
  options: {
    readonly index: InventoryIndex;
    readonly account: AzureAccount;
  },
): ObservedCluster | undefined {
  const { index, account } = options;
  // AKS writes `resourcegroups` in its ids, everybody else `resourceGroups`.
  const resourceId = (cluster.id ?? '').replace(
    /\/resourcegroups\//i,
    '/resourceGroups/',
  );
  const id = parseArmId(resourceId);
  if (!id) {
    return undefined;
  }
  const subnets = clusterSubnetsOf(cluster, { index });
  const outboundType = cluster.networkProfile?.outboundType;
  const ways = waysOfCluster(cluster, { index });
  const virtualNetworkId =
    subnets[0] && virtualNetworkIdOfSubnet(subnets[0].resourceId);
  const nodeCount = clusterNodeCountOf(cluster);
  const maxNodeCount = maxNodeCountOf(cluster);
  const powerState = cluster.powerState?.code?.toLowerCase();
  const isBalanced = waysOfKind(ways, 'loadBalancer').some(
    ({ addresses }) => addresses.length > 0,
  );

  return {
    resourceId,
    name: cluster.name ?? id.name,
    container: resourceGroupOf(id),
    region: regionNameOf(cluster.location),
    ...(outboundType && { outboundType }),
    ...(virtualNetworkId && { virtualNetworkId }),
    ...(isNetworkManaged(cluster) && { isNetworkManaged: true }),
    subnets: subnets.map(subnet => ({
      resourceId: subnet.resourceId,
      name: subnet.name,
    })),
    zones: [
      ...new Set(
        (cluster.agentPoolProfiles ?? []).flatMap(
          pool => pool.availabilityZones ?? [],
        ),
      ),
    ].sort(),
    ...(nodeCount !== undefined && { nodeCount }),
    ...(maxNodeCount !== undefined && { maxNodeCount }),
    ...((powerState === 'running' || powerState === 'stopped') && {
      powerState,
    }),
    ways,
    tags: cluster.tags ?? {},
    consoleUrl: azurePortalUrl(resourceId, {
      cloud: account.cloud.name,
      tenantId: account.credential?.tenantId,
    }),
    facts: {
      subnets: subnetOutboundFacts(
        subnets.map(subnet => subnet.resourceId),
        { index },
      ),
      ...(index.inventory.notListed?.includes('natGateways') && {
        gatewaysNotListed: true,
      }),
      ...(isBalanced && {
        loadBalancerResourceId: outboundLoadBalancerOf(cluster),
      }),
    },
  };
}
