import type { DurationShape } from '../engine/DurationShape';
import type { DurationTables } from '../engine/DurationTables';
import { TICKS_PER_SECOND } from '../engine/ticks';
import type { SimulatedDuration } from '../input/SimulatedDuration';
import { logNormalShape } from './logNormalShape';

/** The exponential distribution of mean 1. */
const exponentialShape: DurationShape = {
  quantile: probability => -Math.log(1 - probability),
  tailMean: probability => 1 - Math.log(1 - probability),
};

/**
 * The table that a duration is drawn from, and its mean.
 *
 * @internal
 */
export function compileDuration(
  duration: SimulatedDuration,
  options: { readonly tables: DurationTables },
): { readonly table: number; readonly meanTicks: number } {
  const { tables } = options;
  switch (duration.kind) {
    case 'fixed':
      return {
        table: tables.add('fixed', { quantile: () => 1, tailMean: () => 1 }),
        meanTicks: duration.seconds * TICKS_PER_SECOND,
      };
    case 'exponential':
      return {
        table: tables.add('exponential', exponentialShape),
        meanTicks: duration.meanSeconds * TICKS_PER_SECOND,
      };
    default: {
      const meanToMedian = duration.meanSeconds / duration.medianSeconds;
      return {
        table: tables.add(
          `logNormal ${meanToMedian}`,
          logNormalShape(meanToMedian),
        ),
        meanTicks: duration.meanSeconds * TICKS_PER_SECOND,
      };
    }
  }
}
