import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  azureLoadBalancerLimits,
  ipv4AddressCount,
  portsPerNode,
  say,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { clusterNodeCountOf } from './clusterNodeCountOf';
import { idleTimeoutOf } from './idleTimeoutOf';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';
import { outboundLoadBalancerOf } from './outboundLoadBalancerOf';
import type { SubnetWay } from './SubnetWay';
import { unreadAddresses } from './unreadAddresses';

/** All nodes have ports, whichever way they take: all are behind the load balancer. */
function portsOf(
  cluster: ManagedCluster,
  { addressCount }: { readonly addressCount: number | undefined },
) {
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
  // Each frontend address brings ports: where one was not read, how many is not known.
  return nodeCount && addressCount
    ? {
        portsPerNode: portsPerNode(nodeCount, { addressCount }),
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
    key: `loadBalancer ${outboundLoadBalancerOf(cluster)?.toLowerCase()}`,
    way: {
      kind: 'loadBalancer',
      addresses,
      ...(!isBasic && {
        ...portsOf(cluster, { addressCount: ipv4AddressCount(addresses) }),
        tcpIdleTimeout: idleTimeoutOf(
          loadBalancerProfile?.idleTimeoutInMinutes,
          {
            defaultMinutes:
              azureLoadBalancerLimits.aksDefaultIdleTimeoutMinutes.value,
          },
        ),
      }),
      notRead: [...unreadAddresses(addresses), ...unnamed],
    },
    because: () =>
      say('outbound.byLoadBalancer', {
        outboundType: outboundType ?? 'loadBalancer',
      }),
  };
}
