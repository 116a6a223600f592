/**
 * The connections that a workload wants in one minute.
 *
 * @internal
 */
export interface ConnectionDemand {
  /** New ones. */
  readonly opened: number;
  /** All that hold a port, new ones among them. */
  readonly active: number;
  /** Of these, the ones that were there before and that nothing closes. */
  readonly kept: number;
}
