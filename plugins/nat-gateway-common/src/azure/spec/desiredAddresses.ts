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
  /** Of a new prefix. */
  readonly prefixLength?: number;
  /** IPv4 addresses that it holds. */
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
  const { addresses } = gateway;
  const idOf = (type: string, name: string) =>
    formatArmId({ ...where, provider: 'Microsoft.Network', type, name });
  switch (addresses.kind) {
    case 'newPrefix': {
      const name = addresses.name ?? newPrefixName(gateway.name);
      return [
        {
          resourceId: idOf('publicIPPrefixes', name),
          name,
          kind: 'prefix',
          prefixLength: addresses.prefixLength,
          addressCount: 2 ** (32 - addresses.prefixLength),
        },
      ];
    }
    case 'newPublicIps':
      return newPublicIpNames(gateway.name, { count: addresses.count }).map(
        name => ({
          resourceId: idOf('publicIPAddresses', name),
          name,
          kind: 'publicIp',
          addressCount: 1,
        }),
      );
    default:
      return [];
  }
}
