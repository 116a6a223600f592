import { requireNumber } from '../input/requireNumber';
import { azurePrices, type EgressPrices } from './azurePrices';
import { hoursPerMonth } from './hoursPerMonth';
import { inCents } from './inCents';

/**
 * What is paid for by the hour.
 *
 * @public
 */
export interface PricedResources {
  readonly natGatewayCount: number;
  /** Public IPs that belong to no prefix. */
  readonly publicIpCount: number;
  /** Addresses in prefixes, used or not. */
  readonly prefixAddressCount: number;
}

/**
 * A month's list price, by what it is for; rounded to cents.
 *
 * @public
 */
export interface MonthlyCost {
  readonly natGateways: number;
  readonly publicIps: number;
  readonly prefixes: number;
  readonly total: number;
}

/**
 * What gateways and addresses cost for 730 hours, by list price, without the data that they process.
 *
 * @example
 * ```ts
 * estimateMonthlyCost({ natGatewayCount: 1, publicIpCount: 0, prefixAddressCount: 2 }).total;
 * // 41.61 = 730 × (0.045 + 2 × 0.006)
 * ```
 *
 * @throws InputError when a count is no whole number from 0.
 * @public
 */
export function estimateMonthlyCost(
  resources: PricedResources,
  options?: { readonly prices?: EgressPrices },
): MonthlyCost {
  for (const [field, count] of Object.entries(resources)) {
    requireNumber(field, count, { min: 0, whole: true });
  }
  const prices = options?.prices ?? azurePrices;
  const perMonth = {
    natGateways: resources.natGatewayCount * prices.natGatewayPerHour,
    publicIps: resources.publicIpCount * prices.publicIpPerHour,
    prefixes: resources.prefixAddressCount * prices.prefixAddressPerHour,
  };
  const { natGateways, publicIps, prefixes } = perMonth;
  return {
    natGateways: inCents(natGateways * hoursPerMonth),
    publicIps: inCents(publicIps * hoursPerMonth),
    prefixes: inCents(prefixes * hoursPerMonth),
    total: inCents((natGateways + publicIps + prefixes) * hoursPerMonth),
  };
}
