import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  portsPerNode,
  say,
  type UnreadResource,
} from 'backstage-plugin-nat-gateway-common';
import { clusterNodeCountOf } from './clusterNodeCountOf';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';
import { outboundLoadBalancerOf } from './outboundLoadBalancerOf';
import type { SubnetWay } from './SubnetWay';
import { unreadAddresses } from './unreadAddresses';

/** All nodes have ports, whichever way they take: all are behind the load balancer. */
function portsOf(cluster: ManagedCluster) {
  const configured =
    cluster.networkProfile?.loadBalancerProfile?.allocatedOutboundPorts;
  // 0 and absent both mean: by the number of nodes.
  if (configured) {
    return {
      portsPerNode: configured,
      portsPerNodeBasis: 'configured' as const,
    };
  }
  const nodeCount = clusterNodeCountOf(cluster);
  return nodeCount
    ? {
        portsPerNode: portsPerNode(nodeCount),
        portsPerNodeBasis: 'defaultByNodeCount' as const,
      }
    : {};
}

/**
 * The way through the outbound rules of the cluster's load balancer. Of a Basic one AKS names no
 * addresses.
 *
 * @internal
 */
export function outboundRulesWay(
  cluster: ManagedCluster,
  { index }: { readonly index: InventoryIndex },
): SubnetWay {
  const { loadBalancerProfile, loadBalancerSku, outboundType } =
    cluster.networkProfile ?? {};
  const addresses = mapEgressAddresses(
    idsOf(loadBalancerProfile?.effectiveOutboundIPs),
    { index },
  );
  const unnamed: readonly UnreadResource[] =
    addresses.length > 0
      ? []
      : [
          {
            kind: 'loadBalancer',
            resourceId: outboundLoadBalancerOf(cluster) ?? '',
            name: 'kubernetes',
          },
        ];
  const isBasic = loadBalancerSku?.toLowerCase() === 'basic';
  return {
    key: 'loadBalancer',
    way: {
      kind: 'loadBalancer',
      addresses,
      ...(!isBasic && portsOf(cluster)),
      notRead: [...unreadAddresses(addresses), ...unnamed],
    },
    because: () =>
      say('outbound.byLoadBalancer', {
        outboundType: outboundType ?? 'loadBalancer',
      }),
  };
}
