import type { JsonObject } from '@backstage/types';
import type {
  Step,
  TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

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
   * The guid of the step's resource by its `idKey`, if this backend created it. A step that deletes
   * refuses unless the live resource has the guid that is recorded here, or, where none is, this run's
   * tag: then it gives `found` to `storeBefore`.
   */
  readonly createdGuids: Readonly<Record<string, string>>;
  /** The same, if the resource was adopted: it may be changed, and never deleted. */
  readonly adoptedGuids?: Readonly<Record<string, string>>;
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
  /** The state that the write left, as far as {@link WritesCapability.reverse} needs it. */
  readonly result: JsonObject;
  /** Set when the write created the resource. */
  readonly created?: CreatedResource;
  /**
   * Whether the write deleted the step's resource; false: it was to, and left what is not known to be ours alone or is
   * in use by others. The incidents tell why, and a run that goes back lists it as not undone.
   */
  readonly deleted?: boolean;
  /** What else changed by our write, in words; anything here is an incident. */
  readonly incidents: readonly string[];
}

/**
 * Carries out the steps of plans.
 *
 * 1. Each step: `begin` starts one idempotent write, `settle` waits for its end.
 * 2. `reverse` gives the step that takes one back; it goes through `begin` and `settle` as well.
 *
 * @public
 */
export interface WritesCapability {
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
      /** Called when the cloud has done the write, before what it left is read: others may look at it from then on. */
      readonly onWritten?: () => void;
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
}
