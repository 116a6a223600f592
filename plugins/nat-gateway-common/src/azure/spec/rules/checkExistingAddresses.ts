import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AddressFact } from '../../../options/AddressFact';
import { sameArmId } from '../sameArmId';
import { checkAddressFact } from './checkAddressFact';
import { checkExistingAddressIds } from './checkExistingAddressIds';
import type { RulePath } from './RulePath';

/**
 * Existing addresses for a gateway: their ids, then, as far as facts are known, that each exists and fits.
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
  const basePath = options.path ?? 'spec.gateways[0].addresses[0].resourceIds';
  const ofIds = checkExistingAddressIds(resourceIds, { path: basePath });
  const { addresses } = options;
  if (!addresses) return ofIds;

  const seen = new Set(ofIds.map(({ path }) => path));
  const ofFacts = resourceIds.flatMap((resourceId, index) => {
    const path = `${basePath}[${index}]`;
    const key = resourceId.toLowerCase();
    // An id that cannot be read, or stands twice, is another rule's.
    if (seen.has(path) || seen.has(key)) return [];
    seen.add(key);
    const fact = addresses.find(a => sameArmId(a.resourceId, resourceId));
    return fact
      ? checkAddressFact(fact, { ...options, path })
      : [
          {
            rule: 'address-exists',
            path,
            ...say('violation.addressNotFound', { resourceId }),
          },
        ];
  });
  return [...ofIds, ...ofFacts];
}
