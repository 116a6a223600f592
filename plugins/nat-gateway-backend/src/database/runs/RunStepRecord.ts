import type { JsonObject } from '@backstage/types';
import type {
  RunError,
  RunStep,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A step of a run as it is stored: of the plan, or one that takes such a step back.
 *
 * @internal
 */
export interface RunStepRecord {
  readonly runId: string;
  readonly phase: 'forward' | 'undo';
  /** Of the plan's step, also in the record that takes it back. */
  readonly key: string;
  readonly ordinal: number;
  /** What the provider begins. */
  readonly step: Step;
  /** For people, should an undo step fail. */
  readonly command?: string;
  readonly state: RunStep['state'];
  /** `possible`: it may have been sent; `made`: the cloud took it. */
  readonly writeState: 'none' | 'possible' | 'made';
  readonly intentAt?: string;
  /** Whether it is known what stood there before; undefined: not known. */
  readonly stoodBefore?: 'nothing' | 'something';
  /** What stood there, where it was asked for; null: nothing; undefined: not known. */
  readonly before?: JsonObject | null;
  readonly operation?: JsonObject;
  readonly result?: JsonObject;
  readonly createdResourceId?: string;
  readonly error?: RunError;
  readonly finishedAt?: string;
}
