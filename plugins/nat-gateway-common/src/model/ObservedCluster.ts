import type { ClusterFacts } from './ClusterFacts';
import type { EgressWay } from './EgressWay';
import type { NodePorts } from './NodePorts';
import type { ResourceContainer } from './ResourceContainer';
import type { WaysThen } from './WaysThen';

/**
 * A cluster as a provider reports it.
 *
 * @public
 */
export interface ObservedCluster {
  readonly resourceId: string;
  readonly name: string;
  readonly container: ResourceContainer;
  readonly region: string;
  /** The cluster's setting that decides how it goes out, as its cloud has it; absent while the cloud does not say. */
  readonly outboundType?: string;
  readonly virtualNetworkId?: string;
  /** The cloud's cluster service made the network and manages it: its subnets take no gateway of one's own. */
  readonly isNetworkManaged?: true;
  /** The subnets with nodes or pods. */
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
  /** Availability zones that the node pools use, sorted. */
  readonly zones: readonly string[];
  /** Nodes of all pools. Absent: not known, e.g. since nodes come without a pool that counts them. */
  readonly nodeCount?: number;
  /** Nodes that the pools may grow to, with those that an upgrade adds. Absent: not known. */
  readonly maxNodeCount?: number;
  /** Absent: not known. */
  readonly powerState?: 'running' | 'stopped';
  /** How it goes out to the internet, the way that most nodes take first; never none. */
  readonly ways: readonly EgressWay[];
  /** How it went out when what decides was last read; kept by the backend. */
  readonly waysWas?: WaysThen;
  /** ISO 8601: when it was last read, where the newest collection could not list it; kept by the backend. */
  readonly lastReadAt?: string;
  /** Absent: not measured, or not behind a load balancer. */
  readonly nodePorts?: NodePorts;
  readonly tags: Readonly<Record<string, string>>;
  readonly consoleUrl?: string;
  /** What only advice rests on; kept by the backend, not answered. */
  readonly facts?: Pick<ClusterFacts, 'subnets'> & {
    /** The load balancer that the nodes go out through, if it is one. */
    readonly loadBalancerResourceId?: string;
    /** Gateways could not be listed: on its subnets may be some that are not known. */
    readonly gatewaysNotListed?: true;
  };
}
