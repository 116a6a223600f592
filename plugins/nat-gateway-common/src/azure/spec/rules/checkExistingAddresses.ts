import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AddressFact } from '../../../options/AddressFact';
import { sameArmId } from '../sameArmId';
import { checkAddressFact } from './checkAddressFact';
import { checkExistingAddressIds } from './checkExistingAddressIds';
import type { RulePath } from './RulePath';

/**
 * Existing addresses for a gateway: their ids, then, as far as facts are known, that each exists
 * and fits, and that they are not more than a gateway takes.
 *
 * @public
 */
export function checkExistingAddresses(
  resourceIds: readonly string[],
  options: RulePath & {
    readonly sku: string;
    readonly zone?: string;
    readonly region: string;
    readonly gatewayResourceId: string;
    readonly addresses?: readonly AddressFact[];
  },
): readonly Violation[] {
  const basePath = options.path ?? 'spec.gateways[0].addresses.resourceIds';
  const ofIds = checkExistingAddressIds(resourceIds, { path: basePath });
  const { addresses } = options;
  if (!addresses) return ofIds;

  const refused = new Set(ofIds.map(({ path }) => path));
  const facts: AddressFact[] = [];
  const ofFacts = resourceIds.flatMap((resourceId, index) => {
    const path = `${basePath}[${index}]`;
    if (refused.has(path)) return [];
    const fact = addresses.find(a => sameArmId(a.resourceId, resourceId));
    if (!fact) {
      return [
        {
          rule: 'address-exists',
          path,
          ...say('violation.addressNotFound', { resourceId }),
        },
      ];
    }
    facts.push(fact);
    return checkAddressFact(fact, { ...options, path });
  });

  const limits = [
    ['IPv4', azureNatGatewayLimits.ipv4AddressesPerGateway.value],
    ['IPv6', azureNatGatewayLimits.ipv6AddressesPerStandardV2Gateway.value],
  ] as const;
  const tooMany = limits.flatMap(([ipVersion, max]) => {
    const count = facts
      .filter(fact => fact.ipVersion === ipVersion)
      .reduce((sum, fact) => sum + fact.addressCount, 0);
    if (count <= max) return [];
    return [
      {
        rule: 'address-count',
        path: basePath,
        ...say('violation.tooManyAddresses', {
          addressCount: count,
          ipVersion,
          max,
        }),
      },
    ];
  });
  return [...ofIds, ...ofFacts, ...tooMany];
}
