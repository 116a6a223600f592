import {
  formatArmId,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The id that a Spec's gateway has or will have.
 *
 * @internal
 */
export function gatewayIdOf(document: AzureNatGatewaySpec): string {
  return formatArmId({
    ...document.spec,
    provider: 'Microsoft.Network',
    type: 'natGateways',
    name: document.spec.gateways[0].name,
  });
}
