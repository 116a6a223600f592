/**
 * The size of a generated scenario.
 *
 * @public
 */
export interface Scale {
  /** 1 by default. */
  readonly subscriptions?: number;
  readonly gateways: number;
  /** The same seed makes the same scenario; 1 by default. */
  readonly seed?: number;
}
