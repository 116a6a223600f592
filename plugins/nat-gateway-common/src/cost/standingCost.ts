import type { EgressDesign } from './clouds/EgressDesign';
import { estimateEgressCost } from './estimateEgressCost';
import { noTraffic } from './noTraffic';
import type { PriceTable } from './PriceTable';

/**
 * What a design costs in a month that carries nothing, with the oldest date of its prices; no
 * date where nothing is paid for.
 *
 * @throws InputError when a count is out of its bounds, or a price is missing.
 * @internal
 */
export function standingCost(
  design: EgressDesign,
  options: { readonly table: PriceTable },
): {
  readonly perMonth: number;
  readonly currency: string;
  readonly pricesReadAt: string;
} {
  const { lines, total, currency } = estimateEgressCost(
    design,
    noTraffic,
    options,
  );
  const dates = lines
    .filter(({ part }) => part === 'fixed')
    .map(({ readAt }) => readAt)
    .sort();
  return { perMonth: total.typical, currency, pricesReadAt: dates[0] ?? '' };
}
