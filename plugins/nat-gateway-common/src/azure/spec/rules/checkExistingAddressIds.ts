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
 * What can be told from the ids of existing addresses alone: each is the id of a public IP or prefix.
 *
 * @public
 */
export function checkExistingAddressIds(
  resourceIds: readonly string[],
  options?: RulePath,
): readonly Violation[] {
  const path = options?.path ?? 'spec.gateways[0].addresses[0].resourceIds';
  return resourceIds.flatMap((resourceId, index) =>
    isAddressId(resourceId)
      ? []
      : [
          {
            rule: 'address-id',
            path: `${path}[${index}]`,
            ...say('violation.addressId', { resourceId }),
          },
        ],
  );
}
