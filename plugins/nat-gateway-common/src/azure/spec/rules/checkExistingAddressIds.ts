import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import { parseArmId } from '../parseArmId';
import type { RulePath } from './RulePath';

const addressTypes = ['publicipaddresses', 'publicipprefixes'];

function isAddressId(resourceId: string): boolean {
  const id = parseArmId(resourceId);
  return (
    id?.provider.toLowerCase() === 'microsoft.network' &&
    addressTypes.includes(id.type.toLowerCase())
  );
}

/**
 * What can be told from the ids of existing addresses alone: there is one, each is the id of a
 * public IP or prefix, none stands twice.
 *
 * @public
 */
export function checkExistingAddressIds(
  resourceIds: readonly string[],
  options?: RulePath,
): readonly Violation[] {
  const path = options?.path ?? 'spec.gateways[0].addresses.resourceIds';
  if (resourceIds.length === 0) {
    return [
      {
        rule: 'address-count',
        path,
        ...say('violation.noAddress', {}),
      },
    ];
  }
  const seen = new Set<string>();
  return resourceIds.flatMap((resourceId, index): readonly Violation[] => {
    const twin = seen.has(resourceId.toLowerCase());
    seen.add(resourceId.toLowerCase());
    if (!isAddressId(resourceId)) {
      return [
        {
          rule: 'address-id',
          path: `${path}[${index}]`,
          ...say('violation.addressId', { resourceId }),
        },
      ];
    }
    if (!twin) return [];
    return [
      {
        rule: 'address-duplicate',
        path: `${path}[${index}]`,
        ...say('violation.addressTwice', { resourceId }),
      },
    ];
  });
}
