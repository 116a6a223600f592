import { alternatives } from '../../../words/alternatives';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
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
  return [
    {
      rule: 'sku-region',
      path: options.path ?? 'spec.gateways[0].sku',
      ...say('violation.skuNotOffered', {
        region,
        sku,
        offered: alternatives(regionSkus) ?? say('phrase.noSku', {}).wording,
      }),
    },
  ];
}
