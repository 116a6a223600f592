import type { JsonObject } from '@backstage/types';
import type {
  Acknowledgement,
  PendingAcknowledgement,
  Plan,
  Run,
  RunError,
  RunOutputs,
  RunState,
  Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A run as it is stored, with its plan.
 *
 * @internal
 */
export interface RunRecord {
  readonly id: string;
  readonly name: string;
  readonly subject: Subject;
  readonly plan: Plan;
  /** The Spec's document, as it was accepted. */
  readonly document: JsonObject;
  readonly idempotencyKey?: string;
  readonly attempt: number;
  readonly state: RunState;
  /** `undo` once it failed or was cancelled. */
  readonly phase: 'forward' | 'undo';
  /** What a person can do to it in its present state. */
  readonly answers: Run['answers'];
  readonly startedBy: string;
  readonly acknowledgement: Acknowledgement;
  /** What was acknowledged on the way. */
  readonly acknowledged: readonly {
    readonly reason: PendingAcknowledgement['reason'];
    readonly addresses: readonly string[];
    /** Of an undo: what may move back; absent: all of the run. */
    readonly resourceIds?: readonly string[];
    readonly by: string;
    readonly at: string;
  }[];
  readonly pending?: PendingAcknowledgement;
  readonly outputs?: RunOutputs;
  readonly error?: RunError;
  readonly notUndone: Run['notUndone'];
  readonly cancelRequestedBy?: string;
  readonly deadlineAt?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly finishedAt?: string;
}
