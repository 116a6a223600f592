import type { JsonObject } from '@backstage/types';
import type {
  natGatewayApplyPermission,
  PlanDraft,
  ProviderId,
  RunOutputs,
  Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from './ProviderScope';

/**
 * A Spec that passed its provider's schema, with what the backend needs to know of it.
 *
 * @public
 */
export interface AcceptedSpec {
  readonly provider: ProviderId;
  /**
   * What the caller needs on everything that the document's plan touches: `natGateway.apply`, or
   * `natGateway.retire` for a document that takes something away.
   */
  readonly permission: typeof natGatewayApplyPermission;
  readonly scope: ProviderScope;
  /** `metadata.name` of the document. */
  readonly name: string;
  /** The document, defaults filled in; plain JSON. */
  readonly document: JsonObject;
}

/**
 * The live state that a plan needs; opaque to the backend, plain JSON.
 *
 * @public
 */
export interface Observation {
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  readonly state: JsonObject;
  /**
   * What of the state carries the tag of a run although `createdGuids` does not have it: the backend
   * records those that the run may have created, and observes again.
   */
  readonly unrecorded?: readonly {
    readonly resourceId: string;
    readonly resourceGuid: string;
    readonly runId: string;
  }[];
}

/**
 * Judges and plans documents of the kinds that the description names.
 *
 * 1. `accept` checks a document's shape and finds its scope; `check` judges it with live facts.
 * 2. `observe` reads what a plan needs; `plan` is pure.
 * 3. `outputs` tells what came out.
 *
 * @public
 */
export interface SpecsCapability {
  /**
   * Parses a document. Shape errors and ids outside the configured scopes are violations;
   * nothing is read from the cloud.
   */
  accept(
    document: unknown,
  ):
    | { readonly spec: AcceptedSpec }
    | { readonly violations: readonly Violation[] };

  /** Reads the live state that `check` and `plan` need. `createdGuids` tells what is ours. */
  observe(
    spec: AcceptedSpec,
    options: {
      /** Of these resources, the guids of those that this backend created, by their `idKey`. */
      readonly createdGuids: (
        resourceIds: readonly string[],
      ) => Promise<Readonly<Record<string, string>>>;
      /** Of these resources, the guids of those that were adopted, by their `idKey`: they may be changed. */
      readonly adoptedGuids?: (
        resourceIds: readonly string[],
      ) => Promise<Readonly<Record<string, string>>>;
      /**
       * The document of the newest run of the same name and scope that succeeded. What it declares and
       * this one no longer does is taken away; what others put there stays. Absent: there was none.
       */
      readonly former?: JsonObject;
      /** On resumption: what carries this run's tag counts as ours. */
      readonly runId?: string;
      readonly signal: AbortSignal;
    },
  ): Promise<Observation>;

  /** Pure: what the cloud would refuse. */
  check(spec: AcceptedSpec, observation: Observation): readonly Violation[];

  /** Pure: the ordered difference. No steps: nothing to do. */
  plan(spec: AcceptedSpec, observation: Observation): PlanDraft;

  /** Pure: what the Spec has come to, for the caller of a run. */
  outputs(spec: AcceptedSpec, observation: Observation): RunOutputs;
}
