import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from '../AzureNatGatewaySpec';

/**
 * Only a Spec that retires its gateways, or replaces some, deletes addresses.
 *
 * @public
 */
export function checkDeleteAddresses(
  where: Pick<AzureNatGatewaySpec['spec'], 'state' | 'deleteAddresses'> & {
    readonly gateways?: readonly Pick<AzureGatewaySpec, 'replaces'>[];
  },
): readonly Violation[] {
  const { deleteAddresses, gateways = [], state } = where;
  return deleteAddresses &&
    state === 'present' &&
    gateways.every(({ replaces }) => replaces === undefined)
    ? [
        {
          rule: 'delete-addresses',
          path: 'spec.deleteAddresses',
          ...say('violation.deleteAddressesOfPresent', {}),
        },
      ]
    : [];
}
