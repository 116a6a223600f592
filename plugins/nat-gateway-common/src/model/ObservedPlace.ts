import type { EgressWay } from './EgressWay';
import type { NodePorts } from './NodePorts';
import type { ResourceContainer } from './ResourceContainer';
import type { WaysThen } from './WaysThen';

/**
 * A part of a network as a provider reports it, with the ways out of the machines in it: what an entity
 * may name besides a cluster and a gateway.
 *
 * - `subnet`: one subnet.
 * - `network`: a whole virtual network; a way for each that its subnets take.
 * - `machineGroup`: virtual machines that are made and scaled as one.
 *
 * @public
 */
export interface ObservedPlace {
  readonly kind: 'machineGroup' | 'network' | 'subnet';
  readonly resourceId: string;
  readonly name: string;
  readonly container: ResourceContainer;
  readonly region: string;
  readonly virtualNetworkId: string;
  /** Of a `machineGroup`: the cluster whose nodes its machines are. Absent: they are no nodes. */
  readonly clusterResourceId?: string;
  /** The way that most machines take first; never none. */
  readonly ways: readonly EgressWay[];
  /** Of the load balancer that its machines go out through. Absent: not measured, or not behind one alone. */
  readonly nodePorts?: NodePorts;
  /** How it went out when what decides was last read; kept by the backend. */
  readonly waysWas?: WaysThen;
  /** ISO 8601: when it was last read, where the newest collection could not list it; kept by the backend. */
  readonly lastReadAt?: string;
  /** Of a subnet, those of its network: it has none. */
  readonly tags: Readonly<Record<string, string>>;
}
