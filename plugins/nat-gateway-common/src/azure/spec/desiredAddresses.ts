import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from './AzureNatGatewaySpec';
import { formatArmId } from './formatArmId';
import { newPrefixName } from './newPrefixName';
import { newPublicIpNames } from './newPublicIpNames';

/**
 * An address that a Spec would create.
 *
 * @public
 */
export interface DesiredAddress {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  readonly ipVersion: 'IPv4' | 'IPv6';
  /** Of a new prefix. */
  readonly prefixLength?: number;
  /** Of a public IP: the prefix that it is drawn from. */
  readonly prefixId?: string;
  /** Addresses that it holds. */
  readonly addressCount: number;
}

/**
 * The addresses that a gateway of a Spec would create, with the ids that they will have.
 *
 * @public
 */
export function desiredAddresses(
  where: Pick<AzureNatGatewaySpec['spec'], 'subscriptionId' | 'resourceGroup'>,
  gateway: Pick<AzureGatewaySpec, 'name' | 'addresses'>,
): readonly DesiredAddress[] {
  const idOf = (type: string, name: string) =>
    formatArmId({ ...where, provider: 'Microsoft.Network', type, name });
  return gateway.addresses.flatMap((part): readonly DesiredAddress[] => {
    switch (part.kind) {
      case 'newPrefix': {
        const { ipVersion = 'IPv4' } = part;
        const name = part.name ?? newPrefixName(gateway.name, { ipVersion });
        return [
          {
            resourceId: idOf('publicIPPrefixes', name),
            name,
            kind: 'prefix',
            ipVersion,
            prefixLength: part.prefixLength,
            addressCount:
              2 ** ((ipVersion === 'IPv6' ? 128 : 32) - part.prefixLength),
          },
        ];
      }
      case 'newPublicIps':
        return newPublicIpNames(gateway.name, part).map(name => ({
          resourceId: idOf('publicIPAddresses', name),
          name,
          kind: 'publicIp',
          ipVersion: part.ipVersion ?? 'IPv4',
          addressCount: 1,
          ...(part.prefixId !== undefined && { prefixId: part.prefixId }),
        }));
      default:
        return [];
    }
  });
}
