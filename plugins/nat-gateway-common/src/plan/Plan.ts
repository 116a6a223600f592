import type { CostEstimate } from '../cost/CostEstimate';
import type { ProviderId } from '../model/ProviderId';
import type { Scope } from '../model/Scope';
import type { Subject } from '../model/Subject';
import type { Violation } from '../spec/Violation';
import type { Step } from './Step';
import type { TouchedResource } from './TouchedResource';
import type { Said } from '../words/Said';
import type { Wording } from '../words/Wording';

/**
 * What a plan changes, in the words of those who rely on it.
 *
 * @public
 */
export interface PlanChanges {
  /**
   * All addresses that the subnets concerned will leave with; none where no source address changes.
   */
  readonly addressesGained: {
    readonly count: number;
    /** IPs and CIDRs that exist already; fewer than `count` when some are yet to be created. */
    readonly known: readonly string[];
  };
  /** Addresses that the subnets leave with today and no longer will. */
  readonly addressesLost: readonly string[];
  /** Whose flows move, and what carries them today ("load balancer", "nat-old"). */
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
    readonly before: string;
    readonly beforeWording?: Wording;
    /** Name of the gateway that carries them afterwards. */
    readonly after?: string;
    readonly replacedGatewayResourceId?: string;
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
   * exist yet, of the gateways that it replaces.
   */
  readonly ports: { readonly before: number; readonly after: number };
  /** The gateway that carries the subnets afterwards, whether it exists or not. */
  readonly gatewayResourceId?: string;
  /** Connections of all protocols that the gateway carries at once, at most. */
  readonly connectionLimit?: number;
  /** Of the gateway and of those that it replaces, which stay until they are deleted. */
  readonly cost: CostEstimate;
  /** What existing connections will feel, in one sentence. */
  readonly disruption: string;
  readonly disruptionWording?: Wording;
}

/**
 * Something that a person has to say yes to before the plan may run.
 *
 * @public
 */
export interface RequiredAcknowledgement {
  readonly kind: 'sourceAddressesChange' | 'gatewayReplacement';
  readonly message: string;
  readonly wording?: Wording;
  /** For `gatewayReplacement`: the gateway whose subnets are taken over. */
  readonly resourceId?: string;
}

/**
 * The ordered difference between a Spec and an Observation, as the provider's pure `plan` gives it.
 *
 * @public
 */
export interface PlanDraft {
  /** Whose the gateway is or will be: what exists by its tag, what is created by the configuration. */
  readonly subject: Subject;
  /** Everything that the steps create, change or take something from. */
  readonly touches: readonly TouchedResource[];
  readonly steps: readonly Step[];
  readonly changes: PlanChanges;
  readonly requiredAcknowledgements: readonly RequiredAcknowledgement[];
}

/**
 * A plan with its identity. The same Spec on the same live state has the same hash, whenever it is made.
 *
 * @public
 */
export interface Plan extends PlanDraft {
  readonly provider: ProviderId;
  readonly scope: Scope;
  /** Name of the Spec's resource document. */
  readonly name: string;
  /** Name of the permission that it takes to run it; `natGateway.apply` where it is absent. */
  readonly permission?: string;
  /** SHA-256, hex, over the canonical JSON of the Spec. */
  readonly specHash: string;
  /** SHA-256, hex, over the Spec hash and the draft (its cost left out). */
  readonly hash: string;
}

/**
 * The answer to a Spec that was asked about: its plan, or why there is none.
 *
 * @public
 */
export interface PlanAnswer {
  readonly plan?: Plan;
  readonly violations: readonly Violation[];
  /** Why the caller may look at the plan and not run it; absent: they may. */
  readonly refusal?: Said;
}
