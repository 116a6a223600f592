import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AddressFact } from '../../../options/AddressFact';
import type { AzureGatewayAddressesSpec } from '../AzureNatGatewaySpec';
import { existingAddressIds } from '../existingAddressIds';
import { checkPrefixLength } from './checkPrefixLength';
import { checkPublicIpCount } from './checkPublicIpCount';
import type { RulePath } from './RulePath';

/** New addresses of an IP version; none where another rule refuses the number. */
function newCountOf(
  part: AzureGatewayAddressesSpec,
  version: 'IPv4' | 'IPv6',
): number {
  if (part.kind !== 'existing' && (part.ipVersion ?? 'IPv4') !== version) {
    return 0;
  }
  switch (part.kind) {
    case 'newPrefix':
      return checkPrefixLength(part.prefixLength, part).length > 0
        ? 0
        : 2 ** ((version === 'IPv6' ? 128 : 32) - part.prefixLength);
    case 'newPublicIps':
      return checkPublicIpCount(part.count).length > 0 ? 0 : part.count;
    default:
      return 0;
  }
}

/**
 * All parts together give a gateway at least one address, and of each IP version no more than it takes. Existing
 * ones are counted as far as they are known.
 *
 * @public
 */
export function checkAddressCount(
  addresses: readonly AzureGatewayAddressesSpec[],
  options?: RulePath & { readonly facts?: readonly AddressFact[] },
): readonly Violation[] {
  const { path = 'spec.gateways[0].addresses', facts = [] } = options ?? {};
  const given = new Set(
    existingAddressIds({ addresses }).map(id => id.toLowerCase()),
  );
  if (given.size === 0 && addresses.every(({ kind }) => kind === 'existing')) {
    return [{ rule: 'address-count', path, ...say('violation.noAddress', {}) }];
  }
  const existing = facts.filter(({ resourceId }) =>
    given.has(resourceId.toLowerCase()),
  );
  const limits = [
    ['IPv4', azureNatGatewayLimits.ipv4AddressesPerGateway.value],
    ['IPv6', azureNatGatewayLimits.ipv6AddressesPerStandardV2Gateway.value],
  ] as const;
  return limits.flatMap(([ipVersion, max]) => {
    const newCount = addresses.reduce(
      (sum, part) => sum + newCountOf(part, ipVersion),
      0,
    );
    const addressCount = existing
      .filter(fact => fact.ipVersion === ipVersion)
      .reduce((sum, fact) => sum + fact.addressCount, newCount);
    return addressCount > max
      ? [
          {
            rule: 'address-count',
            path,
            ...say('violation.tooManyAddresses', {
              addressCount,
              ipVersion,
              max,
            }),
          },
        ]
      : [];
  });
}
