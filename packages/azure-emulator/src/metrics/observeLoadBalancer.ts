import { createNoise } from 'emulator-kit';
import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import { isJsonObject } from '../arm/isJsonObject';
import { ownInstances } from '../resources/ownInstances';
import { virtualMachineScaleSets } from '../resources/virtualMachineScaleSets';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { allocatedPorts } from './allocatedPorts';
import { demandOf } from './demandOf';
import { goesToAppliance } from './goesToAppliance';
import type { LoadBalancerMinute } from './LoadBalancerMinute';
import { loadBalancingRulesOf } from './loadBalancingRulesOf';
import { nodeOutcome } from './nodeOutcome';
import { outboundByteShare } from './outboundByteShare';
import { outboundRuleOf } from './outboundRuleOf';
import type { Workload } from './Workload';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { round } = Math;

type Outcome = Omit<
  LoadBalancerMinute['nodes'][number],
  'backendIPAddress' | 'allocatedPorts'
>;

/** Of nodes that leave another way. */
const nothing: Outcome = {
  tcp: { usedPorts: 0, attempted: 0, failed: 0, active: 0 },
  udp: { usedPorts: 0, attempted: 0, failed: 0, active: 0 },
  bytesOut: 0,
  bytesIn: 0,
};

/**
 * What the workloads of clusters and scale sets did in each minute through their load balancer, by what is known now; `undefined` for a minute in which it was not there or has no rules.
 *
 * Nodes of a subnet that has a NAT gateway, or a route to an appliance, do not leave through it. What changes later in the cloud does not change what was observed.
 *
 * @internal
 */
export function observeLoadBalancer(
  cloud: Cloud,
  options: { readonly loadBalancerId: string },
): (minute: number) => LoadBalancerMinute | undefined {
  const balancer = cloud.store.get(options.loadBalancerId);
  const rule = balancer && outboundRuleOf(balancer, cloud);
  const rules = balancer ? loadBalancingRulesOf(balancer, cloud) : [];
  if (!balancer || (!rule && rules.length === 0)) {
    return () => undefined;
  }
  const frontendIPAddresses = rule?.frontendIPAddresses ?? [];
  const { nodes, kinds } = nodesBehind(balancer, cloud);
  const ports = allocatedPorts({
    nodes: nodes.length,
    frontends: frontendIPAddresses.length,
    perNode: rule?.allocatedOutboundPorts ?? 0,
  });
  const workloads = [
    ...new Set(kinds.flatMap(kind => kind.parts.map(part => part.workload))),
  ].map(workload => ({
    workload,
    noise: createNoise(cloud.settings.metricsSeed, { key: workload.name }),
  }));
  const outcomesOf = kinds.map(kind =>
    outcomeOf({
      ports,
      parts: kind.parts.map(({ workload, share }) => ({
        workload,
        share,
        place: workloads.findIndex(other => other.workload === workload),
      })),
    }),
  );
  const idleTimeoutMinutes = rule?.idleTimeoutMinutes ?? 0;
  const since = bornAt(balancer, cloud);
  return minute => {
    const time = new Date(minute * 60_000 + 59_999);
    if (since > time) {
      return undefined;
    }
    const wanted = workloads.map(({ workload, noise }) =>
      demandOf(workload, { minute, noise, idleTimeoutMinutes }),
    );
    const outcomes = kinds.map(({ subnet, isBehindAppliance }, index) =>
      rule && !isBehindAppliance && !subnet?.at(time)?.gatewayId
        ? outcomesOf[index](wanted)
        : nothing,
    );
    return {
      frontendIPAddresses,
      rules,
      nodes: nodes.map(({ backendIPAddress, kind }) => {
        const { tcp, udp, bytesOut, bytesIn } = outcomes[kind];
        return {
          backendIPAddress,
          allocatedPorts: ports,
          tcp,
          udp,
          bytesOut,
          bytesIn,
        };
      }),
    };
  };
}

/** What nodes want and which way they leave; of those that are alike, the outcome is too, and is worked out once. */
interface NodeKind {
  readonly subnet: ReturnType<Cloud['history']['subnet']>;
  readonly isBehindAppliance: boolean;
  readonly parts: readonly {
    readonly workload: Workload;
    readonly share: number;
  }[];
}

/** The nodes of its cluster, and the machines of scale sets in its pools. */
function nodesBehind(balancer: StoredResource, cloud: Cloud) {
  const id = balancer.id.toLowerCase();
  const clusters = cloud.store
    .list('Microsoft.ContainerService/managedClusters', {
      subscriptionId: balancer.subscriptionId,
    })
    .filter(
      cluster => nodeResources(cluster).loadBalancerId.toLowerCase() === id,
    )
    .map(cluster => ({
      owner: cluster,
      machines: scaleSetInstances(cluster, cloud),
    }));
  const sets = backendPoolIds(balancer)
    .flatMap(pool => cloud.store.referrers(pool, virtualMachineScaleSets.type))
    .map(set => ({ owner: set, machines: ownInstances(set, cloud) }));
  const kinds = new Map<string, NodeKind & { readonly place: number }>();
  const nodes = [...clusters, ...sets].flatMap(({ owner, machines }) => {
    const workloads = cloud.workloads.ofMachines(owner.id);
    return machines.map((node, index, all) => {
      const parts = workloads.map(workload => ({
        workload,
        share: nodeShare(workload, { index, count: all.length }),
      }));
      const key = [
        owner.id,
        node.subnetId.toLowerCase(),
        ...parts.map(({ share }) => share),
      ].join(' ');
      const kind = kinds.get(key) ?? {
        place: kinds.size,
        subnet: cloud.history.subnet(node.subnetId),
        isBehindAppliance: goesToAppliance(node.subnetId, cloud),
        parts,
      };
      kinds.set(key, kind);
      return { backendIPAddress: node.privateIPAddress, kind: kind.place };
    });
  });
  return { nodes, kinds: [...kinds.values()] };
}

function backendPoolIds({ id, properties }: StoredResource): readonly string[] {
  const { backendAddressPools: pools } = properties;
  return Array.isArray(pools)
    ? pools
        .filter(isJsonObject)
        .map(({ name }) => `${id}/backendAddressPools/${String(name)}`)
    : [];
}

/** What a node does with what all workloads want. */
function outcomeOf(node: {
  readonly ports: number;
  readonly parts: readonly {
    readonly workload: Workload;
    readonly share: number;
    /** Of the workload, among all. */
    readonly place: number;
  }[];
}): (wanted: readonly Wanted[]) => Outcome {
  const { ports } = node;
  const names = [
    ...new Set(
      node.parts.flatMap(({ workload }) =>
        workload.destinations.map(({ name }) => name),
      ),
    ),
  ];
  const parts = node.parts.map(part => ({
    ...part,
    destinations: part.workload.destinations.map(({ name, share }) => ({
      index: names.indexOf(name),
      share,
    })),
  }));
  const outcome = (wanted: readonly Wanted[], protocol: 'tcp' | 'udp') => {
    const total = { opened: 0, active: 0, kept: 0 };
    const perDestination = new Array<number>(names.length).fill(0);
    for (const { place, share, destinations } of parts) {
      const demand = wanted[place][protocol];
      total.opened += demand.opened * share;
      total.active += demand.active * share;
      total.kept += demand.kept * share;
      for (const destination of destinations) {
        perDestination[destination.index] +=
          demand.active * share * destination.share;
      }
    }
    return nodeOutcome({ ports, demand: total, perDestination });
  };
  return wanted => {
    const tcp = outcome(wanted, 'tcp');
    const udp = outcome(wanted, 'udp');
    let bytes = 0;
    for (const { place, share, workload } of parts) {
      bytes +=
        share *
        workload.bytesPerConnection *
        (wanted[place].tcp.opened * carriedShare(tcp) +
          wanted[place].udp.opened * carriedShare(udp));
    }
    return {
      tcp,
      udp,
      bytesOut: round(bytes * outboundByteShare),
      bytesIn: round(bytes * (1 - outboundByteShare)),
    };
  };
}

type Wanted = ReturnType<typeof demandOf>;

function carriedShare(outcome: {
  readonly attempted: number;
  readonly failed: number;
}): number {
  return outcome.attempted === 0 ? 0 : 1 - outcome.failed / outcome.attempted;
}

/** What a scenario has was always there. */
function bornAt({ createdAt }: StoredResource, cloud: Cloud): Date {
  return createdAt > cloud.settings.seededAt ? createdAt : new Date(-8.64e15);
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
