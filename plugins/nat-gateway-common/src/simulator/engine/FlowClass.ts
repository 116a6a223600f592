/**
 * Flows that are alike: where they go, how long they live, what happens to their port then.
 *
 * @internal
 */
export interface FlowClass {
  readonly destination: number;
  /** The pool among those of a node: TCP's or UDP's. */
  readonly protocol: number;
  /** Where the table of its durations starts. */
  readonly table: number;
  readonly meanTicks: number;
  /** Silence at the end of each, in which it still counts as open. */
  readonly idleTicks: number;
  /** From the close of the connection until its port may be taken again. */
  readonly holdTicks: number;
}
