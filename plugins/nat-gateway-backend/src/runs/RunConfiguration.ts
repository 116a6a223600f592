/**
 * What the configuration says about runs (`natGateway.runs`, `natGateway.policy`).
 *
 * @internal
 */
export interface RunConfiguration {
  /** How long a run may work; waiting for people does not count, an undo gets as long again. */
  readonly deadlineMinutes: number;
  /** How long a run waits for an acknowledgement before it is taken back. */
  readonly acknowledgementDeadlineHours: number;
  /** Set: nothing is written until it is gone. */
  readonly writeFreeze?: { readonly reason: string };
}
