import { InputError } from '@backstage/errors';
import { requireFields } from '../../input/requireFields';
import { requireNumber } from '../../input/requireNumber';
import type { SimulatedDuration } from './SimulatedDuration';
import { simulationBounds } from './simulationBounds';

const MAX_SECONDS = simulationBounds.days * 86_400;

/**
 * Refuses a duration that is out of bounds.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkDuration(
  duration: SimulatedDuration,
  options: { readonly field: string },
): void {
  const { field } = options;
  requireFields(field, duration);
  switch (duration.kind) {
    case 'fixed':
      requireNumber(`${field}.seconds`, duration.seconds, {
        min: 0,
        max: MAX_SECONDS,
      });
      return;
    case 'exponential':
      requireNumber(`${field}.meanSeconds`, duration.meanSeconds, {
        above: 0,
        max: MAX_SECONDS / 16,
      });
      return;
    case 'logNormal': {
      const { meanSeconds, medianSeconds } = duration;
      requireNumber(`${field}.medianSeconds`, medianSeconds, {
        above: 0,
        max: MAX_SECONDS / 16,
      });
      requireNumber(`${field}.meanSeconds`, meanSeconds, {
        min: medianSeconds,
        max: Math.min(
          MAX_SECONDS / 16,
          medianSeconds * simulationBounds.meanToMedian,
        ),
      });
      return;
    }
    default:
      throw new InputError(
        `${field}.kind ${
          (duration as { kind: string }).kind
        } is not fixed, exponential or logNormal`,
      );
  }
}
