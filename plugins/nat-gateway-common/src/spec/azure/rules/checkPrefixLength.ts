import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import type { Violation } from '../../Violation';
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
      path: options?.path ?? 'spec.gateways[0].addresses.prefixLength',
      message: `The prefix length /${prefixLength} does not fit a NAT gateway; choose /${min.value} (16 addresses), /29 (8), /30 (4) or /${max.value} (2).`,
    },
  ];
}
