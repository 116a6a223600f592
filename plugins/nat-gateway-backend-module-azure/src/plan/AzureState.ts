import type {
  AddressFact,
  AzureGatewaySpec,
  LinkedResourceFact,
  ManagingTool,
  NetworkFact,
  Origin,
  RegionFact,
  Subject,
  SubnetFact,
  UnreadResource,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

import type { Preflight } from './Preflight';

/**
 * A public IP or prefix of the live state.
 *
 * @internal
 */
export interface ObservedAddress extends AddressFact {
  readonly origin: Origin;
  /** Its last write failed: Azure may not have done what it shows. */
  readonly hasFailed: boolean;
}

/**
 * A gateway that has a name that a Spec asks for.
 *
 * @internal
 */
export interface ObservedAzureGateway {
  readonly resourceId: string;
  readonly name: string;
  readonly sku: string;
  readonly zones: readonly string[];
  readonly origin: Origin;
  readonly idleTimeoutMinutes: number;
  /** Whether it translates from IPv6 to IPv4. */
  readonly nat64?: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** What else manages it; absent: nothing that is known. */
  readonly managingTool?: ManagingTool;
  readonly addresses: readonly ObservedAddress[];
  readonly subnetIds: readonly string[];
  /** Its last write failed: Azure may not have done what it shows. */
  readonly hasFailed: boolean;
}

/**
 * A subnet that a Spec asks for, with what carries it today.
 *
 * @internal
 */
export interface ObservedSubnet {
  readonly fact: SubnetFact;
  /** The name of a gateway, or a sentence: `load balancer`, `user-defined route to 10.0.0.4` … */
  readonly carriedBy: string | Wording;
  /** After this silence it forgets a TCP connection, as far as ARM shows it. */
  readonly idleTimeoutMinutes?: number;
  /** Whether a default route keeps its flows away from any gateway. */
  readonly isRoutedAway: boolean;
  /** Its last write failed: Azure may not have done what it shows. */
  readonly hasFailed: boolean;
  /** IPs and CIDRs that its flows leave with today, as far as they are known. */
  readonly addresses: readonly string[];
  /** What of its source addresses could not be read. */
  readonly notRead: readonly UnreadResource[];
  /** What a write of the whole subnet links to: security group, routes, service endpoint policies. */
  readonly linkedIds?: readonly string[];
  /** Services that it is delegated to, e.g. `Microsoft.Sql/managedInstances`. */
  readonly delegations?: readonly string[];
  /** What else manages its network; absent: nothing that is known. */
  readonly managingTool?: ManagingTool;
  /** The AKS cluster that made the resource group; writing there is not ours. */
  readonly nodeResourceGroupOf?: string;
}

/**
 * A gateway that subnets are taken from.
 *
 * @internal
 */
export interface ObservedReplaced {
  readonly resourceId: string;
  readonly name: string;
  readonly addresses: readonly Pick<
    AddressFact,
    'kind' | 'ipVersion' | 'addressCount'
  >[];
  /** The gateway itself, or those of its addresses that could not be read. */
  readonly notRead: readonly UnreadResource[];
  readonly subnetIds: readonly string[];
}

/**
 * A cluster with the subnets of its nodes and pods.
 *
 * @internal
 */
export interface ObservedClusterSubnets {
  readonly resourceId?: string;
  readonly name: string;
  /** AKS gives its nodes no other way out: `outboundType` is `userAssignedNATGateway`. */
  readonly needsGateway?: boolean;
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
}

/**
 * A cluster whose `outboundType` a Spec gives.
 *
 * @internal
 */
export interface ObservedOutbound {
  readonly resourceId: string;
  readonly name: string;
  readonly outboundType: string;
  /** Those of its nodes in a network of one's own; none: the network is of AKS. */
  readonly nodeSubnetIds: readonly string[];
  readonly loadBalancerSku?: string;
  /** Pools that are no VM scale sets. */
  readonly otherPools: readonly string[];
  /** Windows pools with outbound NAT disabled. */
  readonly poolsWithoutNat: readonly string[];
  /** Those that reach its API server; none: all do, or it is private. */
  readonly authorizedRanges: readonly string[];
  /** SKUs of a managed NAT gateway that its region offers, the best last. */
  readonly managedSkus: readonly string[];
}

/**
 * The live state that a plan needs. Ids are compared without case.
 *
 * @internal
 */
export interface AzureState {
  /** Absent: not readable, so rules about it say nothing. */
  readonly resourceGroups?: readonly string[];
  /** Node resource groups of the subscription's clusters. */
  readonly nodeResourceGroups: readonly string[];
  /** Those of the Spec's gateways. */
  readonly regions: readonly RegionFact[];
  /** Whose what the Spec creates will be, by its scope. */
  readonly subject: Subject;
  /** Whose what the Spec may touch is, by lower-case id; what does not exist is left out. */
  readonly subjects: Readonly<Record<string, readonly Subject[]>>;
  /** Of the names that the Spec asks for, those that exist. */
  readonly gateways: readonly ObservedAzureGateway[];
  /** Those that gateways of the Spec replace, where they exist. Absent: none are named. */
  readonly retiring?: readonly ObservedAzureGateway[];
  /** What exists under the names that the Spec would create. */
  readonly named: readonly ObservedAddress[];
  /** What the Spec chose of existing addresses. */
  readonly chosen: readonly ObservedAddress[];
  /** Those that the Spec names, and those that it named when it last succeeded. */
  readonly subnets: readonly ObservedSubnet[];
  /** The networks of subnets that the Spec creates, those that stand. Absent: it creates none. */
  readonly networks?: readonly NetworkFact[];
  /** What those subnets link to. Absent: nothing. */
  readonly linked?: readonly (LinkedResourceFact & {
    /** Where a route table sends most of the internet instead. Absent: nowhere, or it is none. */
    readonly internetHop?: string;
  })[];
  /** Absent: a run that goes on has passed it. */
  readonly preflight?: Preflight;
  /** What the Spec declared of these gateways when it last succeeded; absent: it never did. */
  readonly former?: readonly Pick<
    AzureGatewaySpec,
    'name' | 'subnets' | 'tags'
  >[];
  /** The clusters whose `outboundType` the Spec gives, where they exist. Absent: none are named. */
  readonly outbound?: readonly ObservedOutbound[];
  /** The gateways that those subnets would be taken from. */
  readonly replaced: readonly ObservedReplaced[];
  /** The clusters in those subnets and behind the gateways, with all their subnets. */
  readonly clusters: readonly ObservedClusterSubnets[];
}
