import type { PricedResources } from '../cost/estimateMonthlyCost';
import type { EgressAddress } from '../model/EgressAddress';

/**
 * Addresses as they are billed: single ones apart from those in prefixes.
 *
 * @internal
 */
export function pricedAddresses(
  addresses: readonly Pick<
    EgressAddress,
    'kind' | 'addressCount' | 'ipVersion'
  >[],
): Omit<PricedResources, 'natGatewayCount'> {
  // IPv6 prefixes hold more addresses than anybody pays for one by one; no price of them is known.
  const billed = addresses.filter(({ ipVersion }) => ipVersion === 'IPv4');
  const count = (kind: EgressAddress['kind']) =>
    billed
      .filter(address => address.kind === kind)
      .reduce((sum, { addressCount }) => sum + addressCount, 0);
  return {
    publicIpCount: count('publicIp'),
    prefixAddressCount: count('prefix'),
  };
}
