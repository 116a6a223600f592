import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { Sample } from '../../model/Sample';

/**
 * A sample with its time read.
 *
 * @internal
 */
export interface TimedSample extends Sample {
  readonly milliseconds: number;
}

const earliest = 0;
const latest = Date.UTC(2200, 0);

/**
 * Reads the times of a series and puts it in order.
 *
 * @throws InputError naming the first sample whose time cannot be read, stands twice, or whose value is negative or NaN.
 * @internal
 */
export function checkSamples(
  field: string,
  samples: readonly Sample[],
): readonly TimedSample[] {
  const timed = samples.map(({ at, value }, index) => {
    const milliseconds = Date.parse(at);
    if (!(milliseconds >= earliest && milliseconds < latest)) {
      throw new InputError(
        `${field}[${index}].at '${at}' is no ISO 8601 time from 1970 to 2199, such as 2026-11-20T12:00:00Z`,
      );
    }
    requireNumber(`${field}[${index}].value`, value, { min: 0, max: 1e12 });
    return { at, value, milliseconds };
  });
  timed.sort((one, other) => one.milliseconds - other.milliseconds);
  timed.forEach((sample, index) => {
    if (timed[index + 1]?.milliseconds === sample.milliseconds) {
      throw new InputError(`${field} has two values at ${sample.at}`);
    }
  });
  return timed;
}
