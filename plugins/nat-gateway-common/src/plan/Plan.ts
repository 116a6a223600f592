import type { CostEstimate } from '../cost/CostEstimate';
import type { ProviderId } from '../model/ProviderId';
import type { Scope } from '../model/Scope';
import type { Subject } from '../model/Subject';
import type { Violation } from '../spec/Violation';
import type { GatewayChanges } from './GatewayChanges';
import type { Step } from './Step';
import type { TouchedResource } from './TouchedResource';
import type { Said } from '../words/Said';
import type { Wording } from '../words/Wording';

/**
 * What a plan changes.
 *
 * @public
 */
export interface PlanChanges {
  /** Those of the Spec, in its order, also where nothing of one changes. */
  readonly gateways: readonly GatewayChanges[];
  /** Of all of them together, and of the gateways that they replace, each counted once. */
  readonly cost: CostEstimate;
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
  /**
   * For `sourceAddressesChange`: the gateway of {@link PlanChanges.gateways} that tells the addresses and
   * whose they are. For `gatewayReplacement`: the gateway whose subnets are taken over.
   */
  readonly resourceId: string;
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
  /** When a run of it begins, if not at once. */
  readonly waits?: Said;
  /** Why the caller may look at the plan and not run it; absent: they may. */
  readonly refusal?: Said;
}
