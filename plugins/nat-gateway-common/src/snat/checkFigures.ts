import { requireNumbers } from '../input/requireNumbers';
import type { SnatMeasurement } from '../model/SnatUsage';

/**
 * Refuses figures that no cloud can have measured, so that nothing is computed from them.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkFigures(
  field: string,
  figures: Partial<SnatMeasurement>,
): void {
  requireNumbers(field, figures, { min: 0, max: 1e15 });
}
