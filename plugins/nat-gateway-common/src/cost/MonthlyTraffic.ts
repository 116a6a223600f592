/**
 * Low, typical and high of one figure, in that order.
 *
 * @public
 */
export interface TrafficRange {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/**
 * What a month carries.
 *
 * @public
 */
export interface MonthlyTraffic {
  readonly gigabytesOut: TrafficRange;
  /** Gateways charge for what comes back, too; the internet does not. */
  readonly gigabytesIn: TrafficRange;
  /** Flow logs written; left out when there are none. */
  readonly flowLogGigabytes?: TrafficRange;
}
