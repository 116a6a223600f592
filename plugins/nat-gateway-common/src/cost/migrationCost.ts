import { requireNumber } from '../input/requireNumber';
import { designParts } from './clouds/designParts';
import type { EgressDesign } from './clouds/EgressDesign';
import { inCents } from './inCents';
import type { PriceTable } from './PriceTable';

/**
 * What it costs that two designs stand at the same time. Data goes through one of them at a time
 * and is not paid for twice.
 *
 * @public
 */
export interface MigrationCost {
  readonly currency: string;
  readonly days: number;
  /** What each costs by the hour, without data, in a day. */
  readonly perDay: { readonly before: number; readonly after: number };
  /** While both stand, all together. */
  readonly whileBothStand: number;
  /** Of that, what would not be paid with the new one alone. */
  readonly extra: number;
}

/**
 * What a migration costs while both designs stand.
 *
 * @example
 * ```ts
 * // An old gateway with one public IP kept for 14 days: 14 × 24 × (0.045 + 0.005) = 16.80 extra.
 * migrationCost(before, after, { days: 14, table: azurePriceTable }).extra; // 16.8
 * ```
 *
 * @throws InputError when the days are not from 0 to 365, or a count is out of its bounds.
 * @public
 */
export function migrationCost(
  before: EgressDesign,
  after: EgressDesign,
  options: { readonly days: number; readonly table: PriceTable },
): MigrationCost {
  const { days, table } = options;
  requireNumber('days', days, { min: 0, max: 365 });
  const perDayOf = (design: EgressDesign) =>
    designParts(design, table)
      .filter(({ unit }) => unit === 'hour')
      .reduce((sum, { count, price }) => sum + 24 * count * price.amount, 0);
  const perDay = { before: perDayOf(before), after: perDayOf(after) };
  return {
    currency: table.currency,
    days,
    perDay: { before: inCents(perDay.before), after: inCents(perDay.after) },
    whileBothStand: inCents(days * (perDay.before + perDay.after)),
    extra: inCents(days * perDay.before),
  };
}
