import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

/**
 * A new public IP prefix is /28 (16 addresses) to /31 (2 addresses), of IPv6 /124 to /127.
 *
 * @public
 */
export function checkPrefixLength(
  prefixLength: number,
  options?: RulePath & {
    /** Absent: IPv4. */
    readonly ipVersion?: 'IPv4' | 'IPv6';
  },
): readonly Violation[] {
  const limits = azureNatGatewayLimits;
  const isIpv6 = options?.ipVersion === 'IPv6';
  const { value: min } = isIpv6
    ? limits.shortestIpv6PrefixLength
    : limits.shortestPrefixLength;
  const { value: max } = isIpv6
    ? limits.longestIpv6PrefixLength
    : limits.longestPrefixLength;
  if (
    Number.isInteger(prefixLength) &&
    prefixLength >= min &&
    prefixLength <= max
  ) {
    return [];
  }
  return [
    {
      rule: 'prefix-length',
      path: options?.path ?? 'spec.gateways[0].addresses[0].prefixLength',
      ...say(
        isIpv6 ? 'violation.ipv6PrefixLength' : 'violation.prefixLength',
        // As it was given: rounded to a locale's digits it might be one that fits.
        { prefixLength: String(prefixLength), min, max },
      ),
    },
  ];
}
