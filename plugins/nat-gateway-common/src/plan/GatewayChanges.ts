import type { CostEstimate } from '../cost/CostEstimate';
import type { Consumer } from '../model/Consumer';
import type { UnreadResource } from '../model/UnreadResource';
import type { Said } from '../words/Said';
import type { Wording } from '../words/Wording';

/**
 * What a plan changes of one gateway, in the words of those who rely on it.
 *
 * @public
 */
export interface GatewayChanges {
  /** Whether it exists or not. */
  readonly resourceId: string;
  readonly name: string;
  /**
   * All addresses that the subnets concerned will leave with; none where no source address changes.
   */
  readonly addressesGained: {
    readonly count: number;
    /** IPs and CIDRs that exist already; fewer than `count` when some are yet to be created. */
    readonly known: readonly string[];
  };
  /** Addresses that the subnets, and those that are detached, leave with today and no longer will. */
  readonly addressesLost: readonly string[];
  /**
   * Who relies on the addresses that are lost, or that the subnets leave with afterwards, as far as the
   * reader may see. Absent: no one registered.
   */
  readonly consumers?: readonly Consumer[];
  /**
   * What else the subnets leave with today, or a gateway that they are taken from has, and could not be
   * read: more addresses may be lost than are named.
   */
  readonly notRead?: readonly UnreadResource[];
  /** Whose flows move to this gateway, and what carries them today ("load balancer", "nat-old"). */
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
    readonly before: string;
    readonly beforeWording?: Wording;
    readonly replacedGatewayResourceId?: string;
  }[];
  /** Subnets that lose the gateway and get no other. Absent: none. */
  readonly detachedSubnets?: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
  /**
   * What a person should know before anything else, the most important first: that a route wins,
   * that a gateway is shared, that a cluster is split, what stays and is billed.
   */
  readonly notes?: readonly Said[];
  /** Names of clusters with nodes in those subnets. */
  readonly clusters: readonly string[];
  /**
   * SNAT ports of one protocol, all addresses of the gateway together; before, where it does not
   * exist yet, of the gateways that it replaces. Absent: not all of those were read.
   */
  readonly ports: { readonly before?: number; readonly after: number };
  /** Connections of all protocols that the gateway carries at once, at most. */
  readonly connectionLimit?: number;
  /** Of the gateway and of those that it replaces, which stay until they are deleted. */
  readonly cost: CostEstimate;
  /** What existing connections will feel, in one sentence. */
  readonly disruption: string;
  readonly disruptionWording?: Wording;
}
