import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';

/**
 * Only a Spec that retires its gateways deletes addresses.
 *
 * @public
 */
export function checkDeleteAddresses(
  where: Pick<AzureNatGatewaySpec['spec'], 'state' | 'deleteAddresses'>,
): readonly Violation[] {
  return where.deleteAddresses && where.state === 'present'
    ? [
        {
          rule: 'delete-addresses',
          path: 'spec.deleteAddresses',
          ...say('violation.deleteAddressesOfPresent', {}),
        },
      ]
    : [];
}
