import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  azurePortalUrl,
  decideClusterOutbound,
  parseArmId,
  portsPerNode,
  sameArmId,
  type ClusterOutbound,
  type ObservedCluster,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { clusterSubnetsOf } from './clusterSubnetsOf';
import { defaultRouteOf } from './defaultRouteOf';
import { idsOf } from './idsOf';
import { mapEgressAddresses } from './mapEgressAddresses';
import { maxNodeCountOf } from './maxNodeCountOf';
import { outboundLoadBalancerOf } from './outboundLoadBalancerOf';
import { regionNameOf } from './regionNameOf';
import { subnetOutboundFacts } from './subnetOutboundFacts';

function loadBalancerOf(cluster: ManagedCluster, inventory: AzureInventory) {
  const profile = cluster.networkProfile?.loadBalancerProfile;
  const nodeCount = (cluster.agentPoolProfiles ?? []).reduce(
    (total, { count }) => total + (count ?? 0),
    0,
  );
  const configured = profile?.allocatedOutboundPorts;
  // 0 and absent both mean: by the number of nodes.
  const byDefault = nodeCount > 0 ? portsPerNode(nodeCount) : undefined;
  return {
    addresses: mapEgressAddresses(
      idsOf(profile?.effectiveOutboundIPs),
      inventory,
    ),
    ...(nodeCount > 0 && { nodeCount }),
    ...(configured
      ? { portsPerNode: configured, portsPerNodeBasis: 'configured' as const }
      : byDefault !== undefined && {
          portsPerNode: byDefault,
          portsPerNodeBasis: 'defaultByNodeCount' as const,
        }),
  };
}

/** The gateway that AKS made: it stands in the node resource group and holds the effective addresses. */
function managedGatewayIds(
  cluster: ManagedCluster,
  inventory: AzureInventory,
): readonly string[] {
  const profile = cluster.networkProfile?.natGatewayProfile;
  const effective = idsOf(profile?.effectiveOutboundIPs);
  return inventory.natGateways
    .filter(gateway =>
      sameArmId(
        parseArmId(gateway.id ?? '')?.resourceGroup ?? '',
        cluster.nodeResourceGroup ?? '',
      ),
    )
    .filter(gateway => {
      const held = [
        ...idsOf(gateway.publicIpAddresses),
        ...idsOf(gateway.publicIpPrefixes),
      ];
      return (
        effective.length === 0 ||
        effective.some(id => held.some(other => sameArmId(id, other)))
      );
    })
    .flatMap(gateway => gateway.id ?? []);
}

/**
 * An AKS cluster of the typed client as the model has it; undefined for one without a proper id.
 *
 * @internal
 */
export function mapCluster(
  cluster: ManagedCluster,
  options: {
    readonly inventory: AzureInventory;
    readonly account: AzureAccount;
  },
): ObservedCluster | undefined {
  const { inventory, account } = options;
  // AKS writes `resourcegroups` in its ids, everybody else `resourceGroups`.
  const resourceId = (cluster.id ?? '').replace(
    /\/resourcegroups\//i,
    '/resourceGroups/',
  );
  const id = parseArmId(resourceId);
  if (!id) {
    return undefined;
  }
  const subnets = clusterSubnetsOf(cluster, inventory.virtualNetworks);
  const outboundType = cluster.networkProfile?.outboundType ?? 'loadBalancer';
  const decided: ClusterOutbound = decideClusterOutbound({
    outboundType,
    subnets: subnets.map(({ name, subnet }) => ({
      name,
      natGatewayId: subnet?.natGateway?.id,
      defaultRoute: defaultRouteOf(subnet, inventory.routeTables),
    })),
    loadBalancer: loadBalancerOf(cluster, inventory),
  });
  const managed = /^managednatgateway/i.test(outboundType)
    ? managedGatewayIds(cluster, inventory)
    : [];
  const virtualNetworkId = subnets[0]?.virtualNetworkId;

  return {
    resourceId,
    name: cluster.name ?? id.name,
    resourceGroup: id.resourceGroup,
    region: regionNameOf(cluster.location),
    outboundType,
    ...(virtualNetworkId && { virtualNetworkId }),
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
    outbound:
      decided.kind === 'unknown' && managed.length > 0
        ? { kind: 'natGateway', gatewayResourceIds: managed }
        : decided,
    tags: cluster.tags ?? {},
    consoleUrl: azurePortalUrl(resourceId, {
      cloud: account.cloud.name,
      tenantId: account.credential?.tenantId,
    }),
    facts: {
      subnets: subnetOutboundFacts(
        subnets.map(subnet => subnet.resourceId),
        inventory.virtualNetworks,
      ),
      ...(decided.kind === 'loadBalancer' &&
        decided.addresses.length > 0 && {
          loadBalancerResourceId: outboundLoadBalancerOf(cluster),
          maxNodeCount: maxNodeCountOf(cluster.agentPoolProfiles ?? []),
        }),
    },
  };
}
