import { requireNumber } from '../input/requireNumber';
import { requireNumbers } from '../input/requireNumbers';
import { requireWord } from '../input/requireWord';
import type { SnatUsage } from '../model/SnatUsage';

/**
 * Refuses figures that no cloud can have measured, so that nothing is computed from them.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkFigures(field: string, figures: Partial<SnatUsage>): void {
  const bounds = { min: 0, max: 1e15 };
  requireNumbers(field, figures, bounds);
  const { portsInUse, heldWithoutFailure = {}, utilisations = [] } = figures;
  if (portsInUse) {
    requireNumbers(`${field}.portsInUse`, portsInUse, bounds);
    requireWord(`${field}.portsInUse.protocol`, portsInUse.protocol, [
      'TCP',
      'UDP',
    ]);
    requireWord(`${field}.portsInUse.basis`, portsInUse.basis, [
      'busiestMinute',
      'mean',
    ]);
  }
  requireNumbers(`${field}.heldWithoutFailure`, heldWithoutFailure, bounds);
  utilisations.forEach(({ used, of }, index) => {
    const name = `${field}.utilisations[${index}]`;
    requireNumber(`${name}.used`, used, bounds);
    requireNumber(`${name}.of`, of, { min: 1e-6, max: 1e15 });
  });
}
