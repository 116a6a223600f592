import { say } from '../../../words/say';
import type { Said } from '../../../words/Said';
import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from '../AzureNatGatewaySpec';
import { desiredAddresses } from '../desiredAddresses';
import { parseArmId } from '../parseArmId';
import { checkPublicIpCount } from './checkPublicIpCount';

/**
 * An address that a gateway of a Spec asks for, at a place in the document.
 *
 * @internal
 */
export interface AddressClaim {
  /** Its id in lower case. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** Whether it would be created, under a name that may be derived. */
  readonly isNew: boolean;
  /** What is wrong when the same gateway asks for it twice. */
  readonly twice: () => Said;
  /** What is wrong when another gateway asks for it, too. */
  readonly ofTwoGateways: (first: string) => Said;
}

/**
 * The addresses that a gateway of a Spec asks for, new and existing ones, in the order of the document.
 *
 * @internal
 */
export function addressClaims(
  gateway: Pick<AzureGatewaySpec, 'name' | 'addresses'>,
  options: {
    readonly where: AzureNatGatewaySpec['spec'];
    /** Of the list of addresses. */
    readonly path: string;
  },
): readonly AddressClaim[] {
  return gateway.addresses.flatMap((part, index): readonly AddressClaim[] => {
    const path = `${options.path}[${index}]`;
    if (part.kind === 'existing') {
      return part.resourceIds.map((resourceId, at) => ({
        key: resourceId.toLowerCase(),
        name: parseArmId(resourceId)?.name ?? resourceId,
        path: `${path}.resourceIds[${at}]`,
        isNew: false,
        twice: () => say('violation.addressTwice', { resourceId }),
        ofTwoGateways: first =>
          say('violation.addressOfTwoGateways', { resourceId, first }),
      }));
    }
    // What is wrong with a count is said there, once.
    const isCountable =
      part.kind === 'newPrefix' || checkPublicIpCount(part.count).length === 0;
    const { name: gatewayName } = gateway;
    return isCountable
      ? desiredAddresses(options.where, {
          name: gatewayName,
          addresses: [part],
        }).map(({ name, resourceId }) => ({
          key: resourceId.toLowerCase(),
          name,
          path,
          isNew: true,
          twice: () => say('violation.newAddressTwice', { name }),
          ofTwoGateways: first =>
            say('violation.newAddressOfTwoGateways', { name, first }),
        }))
      : [];
  });
}
