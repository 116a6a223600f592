import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

/**
 * A gateway gets 1 to 16 new public IPs.
 *
 * @public
 */
export function checkPublicIpCount(
  count: number,
  options?: RulePath,
): readonly Violation[] {
  const max = azureNatGatewayLimits.ipv4AddressesPerGateway.value;
  if (Number.isInteger(count) && count >= 1 && count <= max) return [];
  return [
    {
      rule: 'public-ip-count',
      path: options?.path ?? 'spec.gateways[0].addresses[0].count',
      // As it was given: rounded to a locale's digits it might be one that fits.
      ...say('violation.publicIpCount', { given: String(count), max }),
    },
  ];
}
