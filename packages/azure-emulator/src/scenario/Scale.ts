/**
 * The size of a generated scenario.
 *
 * @public
 */
export interface Scale {
  /** 1 by default. */
  readonly subscriptions?: number;
  readonly gateways: number;
  /** How many of the gateways have a cluster of three nodes on a subnet, evenly spread; 0 by default. */
  readonly clusters?: number;
  /** How many regions they are spread over, resource group by resource group; 3 by default. */
  readonly regions?: number;
  /** The same seed makes the same scenario; 1 by default. */
  readonly seed?: number;
}
