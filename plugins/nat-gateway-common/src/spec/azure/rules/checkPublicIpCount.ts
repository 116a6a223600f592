import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import type { Violation } from '../../Violation';
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
      path: options?.path ?? 'spec.gateways[0].addresses.count',
      message: `${count} new public IPs do not fit a NAT gateway; choose a whole number from 1 to ${max}.`,
    },
  ];
}
