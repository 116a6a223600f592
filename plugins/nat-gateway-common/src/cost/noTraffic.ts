import type { MonthlyTraffic } from './MonthlyTraffic';

const nothing = { low: 0, typical: 0, high: 0 };

/**
 * A month without a byte: what is left is paid for by the hour.
 *
 * @internal
 */
export const noTraffic: MonthlyTraffic = {
  gigabytesOut: nothing,
  gigabytesIn: nothing,
};
