import {
  formatArmId,
  newPrefixName,
  newPublicIpNames,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An address that a Spec wants, existing or to be created.
 *
 * @internal
 */
export interface DesiredAddress {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  /** Of a new prefix. */
  readonly prefixLength?: number;
}

/**
 * The addresses that a Spec would create, with the ids that they will have.
 *
 * @internal
 */
export function desiredAddresses(
  document: AzureNatGatewaySpec,
): readonly DesiredAddress[] {
  const where = document.spec;
  const [gateway] = where.gateways;
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
        },
      ];
    }
    case 'newPublicIps':
      return newPublicIpNames(gateway.name, { count: addresses.count }).map(
        name => ({
          resourceId: idOf('publicIPAddresses', name),
          name,
          kind: 'publicIp',
        }),
      );
    default:
      return [];
  }
}
