import {
  formatArmId,
  type AzureGatewaySpec,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The id that a gateway of a Spec has or will have.
 *
 * @internal
 */
export function gatewayIdOf(
  document: AzureNatGatewaySpec,
  { name }: Pick<AzureGatewaySpec, 'name'>,
): string {
  return formatArmId({
    ...document.spec,
    provider: 'Microsoft.Network',
    type: 'natGateways',
    name,
  });
}
