import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

/**
 * A new public IP prefix is /28 (16 addresses) to /31 (2 addresses).
 *
 * @public
 */
export function checkPrefixLength(
  prefixLength: number,
  options?: RulePath,
): readonly Violation[] {
  const { shortestPrefixLength: min, longestPrefixLength: max } =
    azureNatGatewayLimits;
  if (
    Number.isInteger(prefixLength) &&
    prefixLength >= min.value &&
    prefixLength <= max.value
  ) {
    return [];
  }
  return [
    {
      rule: 'prefix-length',
      path: options?.path ?? 'spec.gateways[0].addresses[0].prefixLength',
      ...say('violation.prefixLength', {
        // As it was given: rounded to a locale's digits it might be one that fits.
        prefixLength: String(prefixLength),
        min: min.value,
        max: max.value,
      }),
    },
  ];
}
