import { azurePrices, type EgressPrices } from './azurePrices';
import type { CostEstimate } from './CostEstimate';
import {
  estimateMonthlyCost,
  type PricedResources,
} from './estimateMonthlyCost';

/**
 * The dated estimate that goes with a plan: what stands today against what will stand.
 *
 * @public
 */
export function compareMonthlyCost(
  before: PricedResources,
  after: PricedResources,
  options?: { readonly prices?: EgressPrices },
): CostEstimate {
  const prices = options?.prices ?? azurePrices;
  return {
    currency: prices.currency,
    pricesReadAt: prices.readAt,
    sourceUrl: prices.sourceUrl,
    perMonth: {
      before: estimateMonthlyCost(before, { prices }).total,
      after: estimateMonthlyCost(after, { prices }).total,
    },
    perGigabyteProcessed: prices.perGigabyteProcessed,
  };
}
