import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { allocatedPorts } from './allocatedPorts';
import type { ConnectionDemand } from './ConnectionDemand';
import { demandOf } from './demandOf';
import { goesToAppliance } from './goesToAppliance';
import type { LoadBalancerMinute } from './LoadBalancerMinute';
import { loadBalancingRulesOf } from './loadBalancingRulesOf';
import { nodeOutcome } from './nodeOutcome';
import { outboundByteShare } from './outboundByteShare';
import { outboundRuleOf } from './outboundRuleOf';
import type { Workload } from './Workload';

/**
 * What a cluster's workloads did in one minute through its load balancer; `undefined` when it was not there or has no rules.
 *
 * Nodes of a subnet that has a NAT gateway, or a route to an appliance, do not leave through it.
 *
 * @internal
 */
export function measureLoadBalancer(
  cloud: Cloud,
  options: { readonly loadBalancerId: string; readonly minute: number },
): LoadBalancerMinute | undefined {
  const time = new Date(options.minute * 60_000 + 59_999);
  const balancer = cloud.store.get(options.loadBalancerId);
  if (!balancer || isTooEarly(balancer, { cloud, time })) {
    return undefined;
  }
  const rule = outboundRuleOf(balancer, cloud);
  const rules = loadBalancingRulesOf(balancer, cloud);
  if (!rule && rules.length === 0) {
    return undefined;
  }
  const frontendIPAddresses = rule?.frontendIPAddresses ?? [];
  const id = balancer.id.toLowerCase();
  const clusters = cloud.store
    .list('Microsoft.ContainerService/managedClusters', {
      subscriptionId: balancer.subscriptionId,
    })
    .filter(
      cluster => nodeResources(cluster).loadBalancerId.toLowerCase() === id,
    );
  const nodes = clusters.flatMap(cluster =>
    scaleSetInstances(cluster, cloud).map((node, index, all) => ({
      node,
      index,
      count: all.length,
      workloads: cloud.workloads.ofCluster(cluster.id),
    })),
  );
  const ports = allocatedPorts({
    nodes: nodes.length,
    frontends: frontendIPAddresses.length,
    perNode: rule?.allocatedOutboundPorts ?? 0,
  });
  return {
    frontendIPAddresses,
    rules,
    nodes: nodes.map(({ node, index, count, workloads }) => {
      const leavesHere =
        rule &&
        !cloud.history.gatewayOfSubnetAt(node.subnetId, time) &&
        !goesToAppliance(node.subnetId, cloud);
      const parts = (leavesHere ? workloads : []).map(workload => ({
        workload,
        share: nodeShare(workload, { index, count }),
        wanted: demandOf(workload, {
          seed: cloud.settings.metricsSeed,
          minute: options.minute,
          idleTimeoutMinutes: rule?.idleTimeoutMinutes ?? 0,
        }),
      }));
      const outcome = (protocol: 'tcp' | 'udp') =>
        nodeOutcome({
          ports,
          ...sum(
            parts.map(({ workload, share, wanted }) => ({
              workload,
              share,
              demand: wanted[protocol],
            })),
          ),
        });
      const tcp = outcome('tcp');
      const udp = outcome('udp');
      const bytes = parts.reduce(
        (sumOfBytes, { workload, share, wanted }) =>
          sumOfBytes +
          share *
            workload.bytesPerConnection *
            (wanted.tcp.opened * carriedShare(tcp) +
              wanted.udp.opened * carriedShare(udp)),
        0,
      );
      return {
        backendIPAddress: node.privateIPAddress,
        allocatedPorts: ports,
        tcp,
        udp,
        bytesOut: Math.round(bytes * outboundByteShare),
        bytesIn: Math.round(bytes * (1 - outboundByteShare)),
      };
    }),
  };
}

function carriedShare(outcome: {
  readonly attempted: number;
  readonly failed: number;
}): number {
  return outcome.attempted === 0 ? 0 : 1 - outcome.failed / outcome.attempted;
}

/** What a scenario has was always there. */
function isTooEarly(
  balancer: StoredResource,
  options: { readonly cloud: Cloud; readonly time: Date },
): boolean {
  const { cloud, time } = options;
  return (
    balancer.createdAt > cloud.settings.seededAt && balancer.createdAt > time
  );
}

/** All nodes alike, or one of them with its own share and the others alike. */
function nodeShare(
  { hotNode }: Workload,
  node: { readonly index: number; readonly count: number },
): number {
  if (!hotNode || hotNode.node >= node.count || node.count === 1) {
    return 1 / node.count;
  }
  return hotNode.node === node.index
    ? hotNode.share
    : (1 - hotNode.share) / (node.count - 1);
}

function sum(
  parts: readonly {
    readonly workload: Workload;
    readonly share: number;
    readonly demand: ConnectionDemand;
  }[],
): {
  readonly demand: ConnectionDemand;
  readonly perDestination: readonly number[];
} {
  const destinations = new Map<string, number>();
  const total = { opened: 0, active: 0, kept: 0 };
  for (const { workload, share, demand } of parts) {
    total.opened += demand.opened * share;
    total.active += demand.active * share;
    total.kept += demand.kept * share;
    for (const destination of workload.destinations) {
      destinations.set(
        destination.name,
        (destinations.get(destination.name) ?? 0) +
          demand.active * share * destination.share,
      );
    }
  }
  return { demand: total, perDestination: [...destinations.values()] };
}
