import type { EgressDesign } from './clouds/EgressDesign';
import type { TrafficRange } from './MonthlyTraffic';

/**
 * One line of an estimate: a month's cost of one thing, in cents' precision.
 *
 * @public
 */
export interface CostLine {
  /** The price's id, or `internetBandwidth`. */
  readonly id: string;
  readonly label: string;
  /** Whether it is there without traffic. */
  readonly part: 'fixed' | 'data' | 'internetBandwidth' | 'flowLogs';
  /** Absent where tiers make it depend on the quantity. */
  readonly unitPrice?: number;
  readonly unit: 'hour' | 'gigabyte';
  readonly quantity: TrafficRange;
  readonly perMonth: TrafficRange;
  readonly sourceUrl: string;
  /** ISO 8601 date. */
  readonly readAt: string;
  readonly confirmed: boolean;
}

/**
 * What a design costs in a month of 730 hours by list price: an estimate, not a bill.
 *
 * @public
 */
export interface EgressCostEstimate {
  readonly design: EgressDesign;
  readonly region: string;
  readonly currency: string;
  readonly lines: readonly CostLine[];
  readonly total: TrafficRange;
  /** The oldest date of its prices. */
  readonly pricesReadAt: string;
  /** Labels of lines whose price was not read at its source. */
  readonly unconfirmed: readonly string[];
}
