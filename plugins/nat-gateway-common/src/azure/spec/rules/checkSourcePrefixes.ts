import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AddressFact } from '../../../options/AddressFact';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { desiredAddresses } from '../desiredAddresses';
import { existingAddressIds } from '../existingAddressIds';
import { parseArmId } from '../parseArmId';
import { regionOf } from '../regionOf';
import { sameArmId } from '../sameArmId';
import { checkAddressFact } from './checkAddressFact';
import { checkIdScope } from './checkIdScope';
import { checkPublicIpCount } from './checkPublicIpCount';

interface Known {
  readonly scopes?: readonly AzureConfiguredScope[];
  readonly addresses?: readonly AddressFact[];
}

function checkPrefixId(
  prefixId: string,
  options: Known & {
    readonly path: string;
    readonly where: AzureNatGatewaySpec['spec'];
  },
): readonly Violation[] {
  const { addresses, path, where } = options;
  const id = parseArmId(prefixId);
  if (
    `${id?.provider}/${id?.type}`.toLowerCase() !==
    'microsoft.network/publicipprefixes'
  ) {
    return [
      { rule: 'prefix-id', path, ...say('violation.prefixId', { prefixId }) },
    ];
  }
  const isGiven = where.gateways
    .flatMap(existingAddressIds)
    .some(each => sameArmId(each, prefixId));
  const isMissing =
    addresses?.every(each => !sameArmId(each.resourceId, prefixId)) === true;
  return [
    ...checkIdScope(prefixId, { ...options, what: 'address' }),
    ...(isGiven
      ? [
          {
            rule: 'prefix-whole',
            path,
            ...say('violation.prefixWhole', { prefixId }),
          },
        ]
      : []),
    ...(isMissing
      ? [
          {
            rule: 'address-exists',
            path,
            ...say('violation.addressNotFound', { resourceId: prefixId }),
          },
        ]
      : []),
  ];
}

/**
 * The prefixes that new public IPs are drawn from: each is the id of one, in a configured scope, that no gateway
 * has as a whole; it exists, fits the gateway, and has an address left for each new one, of whatever gateway of
 * the Spec.
 *
 * @public
 */
export function checkSourcePrefixes(
  where: AzureNatGatewaySpec['spec'],
  options: Known,
): readonly Violation[] {
  const drawn = new Map<string, ReadonlySet<string>>();
  return where.gateways.flatMap((gateway, gatewayIndex) =>
    gateway.addresses.flatMap((part, index): readonly Violation[] => {
      if (part.kind !== 'newPublicIps' || part.prefixId === undefined) {
        return [];
      }
      const { count, prefixId } = part;
      const base = `spec.gateways[${gatewayIndex}].addresses[${index}]`;
      const path = `${base}.prefixId`;
      const wrong = checkPrefixId(prefixId, { ...options, path, where });
      const fact = options.addresses?.find(each =>
        sameArmId(each.resourceId, prefixId),
      );
      if (!fact || wrong.length > 0) return wrong;

      const misfits = checkAddressFact(fact, {
        path,
        sku: gateway.sku,
        zone: gateway.zone,
        region: regionOf(where, gateway),
      });
      const { ipVersion = 'IPv4' } = part;
      if (fact.ipVersion !== ipVersion) {
        return [
          ...misfits,
          {
            rule: 'prefix-ip-version',
            path,
            ...say('violation.prefixIpVersion', {
              prefix: fact.name,
              standing: fact.ipVersion,
              ipVersion,
            }),
          },
        ];
      }
      // What is wrong with a count is said there, once.
      if (checkPublicIpCount(count).length > 0) return misfits;
      const key = prefixId.toLowerCase();
      const before =
        drawn.get(key) ??
        new Set(fact.drawnResourceIds?.map(id => id.toLowerCase()));
      const after = new Set([
        ...before,
        ...desiredAddresses(where, { ...gateway, addresses: [part] }).map(
          ({ resourceId }) => resourceId.toLowerCase(),
        ),
      ]);
      drawn.set(key, after);
      return after.size > Math.max(before.size, fact.addressCount)
        ? [
            ...misfits,
            {
              rule: 'prefix-addresses',
              path: `${base}.count`,
              ...say('violation.prefixExhausted', {
                prefix: fact.name,
                addressCount: fact.addressCount,
                left: Math.max(0, fact.addressCount - before.size),
                needed: after.size - before.size,
              }),
            },
          ]
        : misfits;
    }),
  );
}
