import type { JsonObject } from '@backstage/types';
import type {
  ObservedCluster,
  ObservedGateway,
  OptionKind,
  OptionQuery,
  Options,
  PlanDraft,
  ProviderId,
  RunOutputs,
  Scope,
  Snapshot,
  Step,
  TouchedResource,
  UsageHistory,
  Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A scope as the configuration gives it to a provider.
 *
 * @public
 */
export interface ProviderScope {
  readonly scope: Scope;
  /** Whose it is, by configuration; resources may say otherwise by the tag `backstage-owner`. */
  readonly ownerRef?: string;
  /** Whose parts of it are by configuration, e.g. single resource groups. */
  readonly partOwnerRefs?: readonly string[];
}

/**
 * A Spec that passed its provider's schema, with what the backend needs to know of it.
 *
 * @public
 */
export interface AcceptedSpec {
  readonly provider: ProviderId;
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
 * Why a provider wants to try something again, and after how long.
 *
 * @public
 */
export interface RetryRequest {
  /** The cloud's code, or the network's. */
  readonly code: string;
  readonly message: string;
  /** As the cloud asks, else a growing pause. */
  readonly milliseconds: number;
}

/**
 * What a run created: the guid tells it from another resource that has its name later.
 *
 * @public
 */
export interface CreatedResource {
  readonly resourceId: string;
  readonly resourceGuid: string;
}

/**
 * Who writes, and what proves that a thing is ours.
 *
 * @public
 */
export interface BeginContext {
  readonly runId: string;
  readonly ownerRef?: string;
  /**
   * The guids of what this backend created, by lower-case resource id. A step that deletes
   * refuses unless the live resource has the guid that is recorded here, or, where none is, this run's
   * tag: then it gives `found` to `storeBefore`.
   */
  readonly createdGuids: Readonly<Record<string, string>>;
  /**
   * Stores the state that the write replaces. A provider calls and awaits it right before each
   * write is sent, and not when the write is already in effect. If it throws, nothing is written.
   * `found` is what this run created without the record of it, because the answer came late or
   * never: it is recorded before it is deleted.
   */
  readonly storeBefore?: (
    before: JsonObject | null,
    options?: { readonly found?: CreatedResource },
  ) => Promise<void>;
  /**
   * Called when the cloud is busy or its answer was lost: tells people, and resolves with true when
   * it is time to look and try again. False: it is not to be tried again, so the provider throws the
   * failure that it had. Without it, the provider waits by itself until the signal aborts.
   */
  readonly waitForRetry?: (retry: RetryRequest) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * A write that was accepted by the cloud. Plain JSON: stored before anything else happens,
 * so that another replica can settle it.
 *
 * @public
 */
export interface BegunOperation {
  readonly operation: JsonObject;
  /** The state that the write replaces; null: nothing stood there. */
  readonly before: JsonObject | null;
  /**
   * Set when the answer to the write already names what it creates, so that a creation that
   * fails later is known as ours and can be deleted.
   */
  readonly created?: CreatedResource;
}

/**
 * The end of a write.
 *
 * @public
 */
export interface SettledOperation {
  /** The state that the write left, as far as {@link NatGatewayProvider.reverse} needs it. */
  readonly result: JsonObject;
  /** Set when the write created the resource. */
  readonly created?: CreatedResource;
  /** What else changed by our write, in words; anything here is an incident. */
  readonly incidents: readonly string[];
}

/**
 * One cloud, as the backend sees it. Methods throw {@link CloudError} for what the cloud said
 * and errors of `@backstage/errors` for the rest.
 *
 * 1. `accept` checks a document's shape and finds its scope; `check` judges it with live facts.
 * 2. `observe` reads what a plan needs; `plan` is pure.
 * 3. Each step: `begin` starts one idempotent write, `settle` waits for its end.
 * 4. `reverse` gives the step that takes one back; it goes through `begin` and `settle` as well.
 * 5. `outputs` tells what came out.
 *
 * @public
 */
export interface NatGatewayProvider {
  readonly id: ProviderId;
  readonly scopes: readonly ProviderScope[];

  /**
   * Everything in a scope, by bulk calls only.
   */
  collect(options: {
    readonly scope: Scope;
    readonly signal: AbortSignal;
  }): Promise<Snapshot>;

  /**
   * What only a look back over days tells of what was collected, by bulk calls; asked seldom. A
   * call that fails is a gap. Of what is left out, what was known before is kept. A provider
   * without it is not asked, and advice that needs it says "not known".
   */
  readonly collectHistory?: (options: {
    readonly scope: Scope;
    readonly gateways: readonly Pick<
      ObservedGateway,
      'resourceId' | 'region'
    >[];
    readonly clusters: readonly Pick<
      ObservedCluster,
      'resourceId' | 'region' | 'facts'
    >[];
    readonly signal: AbortSignal;
  }) => Promise<UsageHistory>;

  /**
   * Whether this provider takes documents of that `kind`.
   */
  accepts(kind: string): boolean;

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
      readonly createdGuids: Readonly<Record<string, string>>;
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

  /**
   * Reads whose the resources are that a step changes or takes something from. Asked right before
   * the step; nothing for steps that take something back.
   */
  touches(
    step: Step,
    options: { readonly signal: AbortSignal },
  ): Promise<readonly TouchedResource[]>;

  /**
   * Starts one idempotent write. A write that is already in effect settles at once. An error says by
   * {@link unwritten} that nothing was written; without it, a write may have taken effect.
   */
  begin(step: Step, context: BeginContext): Promise<BegunOperation>;

  /** Waits for the end of a write. */
  settle(
    operation: JsonObject,
    options: {
      readonly signal: AbortSignal;
      /** The cloud's own word for the state, e.g. `InProgress`. */
      readonly onProgress: (status: string) => void;
      /**
       * Awaited right before a write has to be sent again, e.g. because the operation failed for
       * another one that was under way. If it throws, nothing is written.
       */
      readonly beforeWrite?: () => Promise<void>;
      /** See {@link BeginContext.waitForRetry}. */
      readonly waitForRetry?: BeginContext['waitForRetry'];
    },
  ): Promise<SettledOperation>;

  /**
   * Pure: the step that takes a begun one back, or why there is none. The reverse of a step
   * that changed a property puts it back only if it still holds what the step wrote. `result` is
   * empty when the write's end is unknown or failed. `command` is for a person, should the
   * reverse fail itself; it deletes only what `created` says that this run created.
   */
  reverse(
    step: Step,
    done: {
      readonly before: JsonObject | null;
      readonly result: JsonObject;
      /** Whether the record says that the step created its resource. */
      readonly created?: boolean;
      readonly runId?: string;
    },
  ):
    | { readonly step: Step; readonly command?: string }
    | { readonly notPossible: string; readonly command: string };

  /** IPs and CIDRs that the settled steps brought, for the person who acknowledges them. */
  addressesOf(results: readonly JsonObject[]): readonly string[];

  /** What forms offer. A provider without it answers 501. */
  readonly options?: (
    kind: OptionKind,
    query: OptionQuery,
    options: { readonly signal: AbortSignal },
  ) => Promise<Options>;
}
