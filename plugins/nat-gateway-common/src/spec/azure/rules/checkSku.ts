import type { Violation } from '../../Violation';
import type { RulePath } from './RulePath';

/**
 * The SKU is one that the region offers, when its offer is known.
 *
 * @public
 */
export function checkSku(
  sku: string,
  options: RulePath & {
    readonly region: string;
    readonly regionSkus?: readonly string[];
  },
): readonly Violation[] {
  const { region, regionSkus } = options;
  if (!regionSkus || regionSkus.includes(sku)) return [];
  const offered = regionSkus.length > 0 ? regionSkus.join(' or ') : 'no SKU';
  return [
    {
      rule: 'sku-region',
      path: options.path ?? 'spec.gateways[0].sku',
      message: `The region ${region} does not offer the NAT gateway SKU ${sku}; it offers ${offered}, so choose that or another region.`,
    },
  ];
}
