import type { TrafficModel } from './TrafficModel';

/**
 * The connections that a cluster, a scale set, or whatever is behind one gateway, wants to open.
 *
 * @internal
 */
export interface Workload {
  readonly name: string;
  /** The ARM id of a managed cluster, of a scale set that is no cluster's, or of a NAT gateway. */
  readonly source: string;
  /** New TCP connections a minute, as a function of time. */
  readonly model: TrafficModel;
  /** New UDP flows for each new TCP connection. */
  readonly udpShare: number;
  /** How long a connection is really used. */
  readonly lifetimeSeconds: number;
  /** The share of connections that are abandoned without being closed and so hold their port until the idle timeout. */
  readonly abandonedShare: number;
  /** Which share of the connections goes to which destination; the rest is spread thinly. */
  readonly destinations: readonly {
    readonly name: string;
    readonly share: number;
  }[];
  /** One node of a cluster, or machine of a scale set, counted from 0, that has this share of all connections: it matters where ports belong to nodes, on a load balancer. */
  readonly hotNode?: { readonly node: number; readonly share: number };
  /** The share that leaves from the pod subnet when the cluster has one. */
  readonly podShare: number;
  readonly bytesPerConnection: number;
}
