import type { Plan } from '../plan/Plan';
import type { Step } from '../plan/Step';
import type { Subject } from '../model/Subject';
import type { Acknowledgement } from '../plan/Acknowledgement';
import type { RunAnswer } from './RunAnswer';
import type { RunState } from './RunState';
import type { SubnetEgress } from './SubnetEgress';
import type { Wording } from '../words/Wording';

/**
 * An error as a person needs it: what failed, on what, in whose words, and the way out.
 *
 * @public
 */
export interface RunError {
  /** The cloud's own error code where there is one. */
  readonly code: string;
  readonly message: string;
  readonly resourceId?: string;
  readonly wayOut: string;
}

/**
 * A step of a plan with what happened to it.
 *
 * @public
 */
export interface RunStep
  extends Pick<
    Step,
    'key' | 'kind' | 'title' | 'wording' | 'resourceId' | 'effect'
  > {
  readonly state: 'pending' | 'running' | 'succeeded' | 'failed' | 'undone';
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly error?: RunError;
}

/**
 * How far a run is with one gateway of its Spec.
 *
 * @public
 */
export interface RunGateway {
  readonly resourceId: string;
  readonly name: string;
  /** Of all its steps together; `failed` and `undone` as soon as one of them is. */
  readonly state: RunStep['state'];
  /** Why one of its steps failed, also after it was taken back. */
  readonly error?: RunError;
}

/**
 * A gateway that a run brought to what the Spec says.
 *
 * @public
 */
export interface GatewayOutputs {
  readonly resourceId: string;
  readonly name: string;
  /** IPs, and prefixes as CIDR. */
  readonly egressAddresses: readonly string[];
  /** The gateway in the cloud's own console. */
  readonly consoleUrl?: string;
}

/**
 * What the caller of a run is given when it succeeded, and while it waits for an acknowledgement of
 * its new addresses: what is there by then.
 *
 * @public
 */
export interface RunOutputs {
  /** Those of the Spec, in its order. */
  readonly gateways: readonly GatewayOutputs[];
}

/**
 * What is asked of one gateway before a run goes on.
 *
 * @public
 */
export interface AwaitingGateway {
  readonly resourceId: string;
  readonly name: string;
  /** IPs, and prefixes as CIDR, that its subnets would use: new ones, or for `undo` those of before. */
  readonly addresses: readonly string[];
  /** Those that move; none where all behind the gateway are concerned. */
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
}

/**
 * What a run waits for in `awaitingAcknowledgement`.
 *
 * @public
 */
export interface PendingAcknowledgement {
  readonly reason: 'newAddresses' | 'retirement' | 'undo';
  readonly message: string;
  readonly wording?: Wording;
  /** Of all gateways together: IPs, and prefixes as CIDR, that the subnets would use; none for `retirement`. */
  readonly addresses: readonly string[];
  /** Absent: the run waited before there was such a list. */
  readonly gateways?: readonly AwaitingGateway[];
  /** ISO 8601: unless someone answers, the wait ends then. Absent: as above. */
  readonly until?: string;
  /** For `undo`: the resources that would be moved back; for `retirement`: those that would be deleted. */
  readonly resourceIds?: readonly string[];
  /** For `undo`: where each subnet of the run leaves now. */
  readonly subnets?: readonly SubnetEgress[];
}

/**
 * What a person who acknowledges had on the screen: only this is acknowledged.
 *
 * @public
 */
export type SeenAcknowledgement = Pick<
  PendingAcknowledgement,
  'reason' | 'addresses' | 'resourceIds'
>;

/**
 * What a person who cancels had on the screen: the addresses that are deleted with the run.
 *
 * @public
 */
export type SeenAddresses = Pick<PendingAcknowledgement, 'addresses'>;

/**
 * A run without its plan and steps.
 *
 * @public
 */
export interface RunSummary {
  readonly id: string;
  /** Name of the Spec's resource document. */
  readonly name: string;
  readonly subject: Subject;
  readonly state: RunState;
  /** `undo` once it failed or was cancelled: it takes back what it did. */
  readonly phase: 'forward' | 'undo';
  /** What a person can do to it now; see {@link answersOf}. */
  readonly answers: readonly RunAnswer[];
  readonly cancelRequestedBy?: string;
  /** Why it failed. */
  readonly error?: RunError;
  /** 1 for the first; a key that ended unsuccessfully gets the next. */
  readonly attempt: number;
  readonly startedBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly finishedAt?: string;
  readonly pendingAcknowledgement?: PendingAcknowledgement;
}

/**
 * One execution of one plan.
 *
 * @public
 */
export interface Run extends RunSummary {
  readonly specHash: string;
  readonly plan: Plan;
  readonly steps: readonly RunStep[];
  /** Those of the Spec, in its order: which part is done, and which failed. */
  readonly gateways: readonly RunGateway[];
  /** What takes them back; empty until the run goes back. A key is that of the step it takes back. */
  readonly undoSteps: readonly RunStep[];
  readonly acknowledgement: Acknowledgement;
  readonly outputs?: RunOutputs;
  /** Where each subnet that it moves leaves now, as far as it knows. */
  readonly subnets: readonly SubnetEgress[];
  /** What the run wrote and could not take back, with the command that would. */
  readonly notUndone: readonly {
    readonly resourceId: string;
    readonly reason: string;
    readonly command: string;
  }[];
}

/**
 * One thing that happened in a run. Sequences start at 1 and have no holes within a run. Readers say
 * it by its code and values, in their language, and never read the English of it.
 *
 * @public
 */
export interface RunEvent {
  readonly sequence: number;
  readonly at: string;
  readonly level: 'info' | 'warn' | 'error';
  /**
   * What happened: `event.stepDone`, a key of {@link sentences}. `event.recorded` in lines of
   * versions that had no codes: their text is the value `text`.
   */
  readonly code: string;
  readonly stepKey?: string;
  /** Named as in the sentence of the code; a step's title is among them. */
  readonly values: Wording['values'];
  /** The sentence in English, for readers that do not know the code. */
  readonly message: string;
}

/**
 * The events after a cursor, and where the run stands.
 *
 * @public
 */
export interface RunEventPage {
  readonly events: readonly RunEvent[];
  /** Cursor for the next call's `after`. */
  readonly next: number;
  readonly state: RunState;
}
