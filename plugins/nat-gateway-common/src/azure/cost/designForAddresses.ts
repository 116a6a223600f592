import { requireNumber } from '../../input/requireNumber';
import { requireWord } from '../../input/requireWord';
import type { EgressAddress } from '../../model/EgressAddress';
import type { EgressDesign } from '../../cost/clouds/EgressDesign';

const wholeCount = { min: 0, max: 100_000, whole: true };

/**
 * What Azure gateways with these addresses are paid for: single addresses apart from those in
 * prefixes. IPv6 is left out: no price of it is known.
 *
 * @example
 * ```ts
 * designForAddresses([{ kind: 'prefix', ipVersion: 'IPv4', addressCount: 4 }], { gatewayCount: 1 });
 * ```
 *
 * @throws InputError when a count is negative, NaN, absurd or not whole.
 * @public
 */
export function designForAddresses(
  addresses: readonly (Pick<EgressAddress, 'kind' | 'ipVersion'> & {
    readonly addressCount: number;
  })[],
  options: { readonly gatewayCount: number },
): Extract<EgressDesign, { kind: 'azureNatGateway' }> {
  requireNumber('gatewayCount', options.gatewayCount, wholeCount);
  addresses.forEach(({ addressCount, ipVersion, kind }, index) => {
    requireWord(`addresses[${index}].kind`, kind, ['publicIp', 'prefix']);
    requireWord(`addresses[${index}].ipVersion`, ipVersion, ['IPv4', 'IPv6']);
    requireNumber(
      `addresses[${index}].addressCount`,
      addressCount,
      // A prefix of IPv6 has more than can be counted.
      ipVersion === 'IPv4' ? wholeCount : { min: 0 },
    );
  });
  const count = (kind: EgressAddress['kind']) =>
    addresses
      .filter(address => address.ipVersion === 'IPv4' && address.kind === kind)
      .reduce((sum, { addressCount }) => sum + addressCount, 0);
  return {
    kind: 'azureNatGateway',
    gatewayCount: options.gatewayCount,
    publicIpCount: count('publicIp'),
    prefixAddressCount: count('prefix'),
  };
}
