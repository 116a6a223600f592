import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import type { MonthlyTraffic, TrafficRange } from './MonthlyTraffic';

/**
 * Refuses traffic that cannot be, or whose low, typical and high contradict each other.
 *
 * @throws InputError naming the field.
 * @internal
 */
export function checkTraffic(traffic: MonthlyTraffic): void {
  const ranges: readonly [string, TrafficRange | undefined][] = [
    ['gigabytesOut', traffic.gigabytesOut],
    ['gigabytesIn', traffic.gigabytesIn],
    ['flowLogGigabytes', traffic.flowLogGigabytes],
  ];
  for (const [field, range] of ranges) {
    if (!range) continue;
    const { low, typical, high } = range;
    for (const [bound, value] of Object.entries({ low, typical, high })) {
      requireNumber(`${field}.${bound}`, value, { min: 0, max: 1e9 });
    }
    if (low > typical || typical > high) {
      throw new InputError(
        `${field} has low ${low}, typical ${typical} and high ${high}; they stand in rising order`,
      );
    }
  }
}
