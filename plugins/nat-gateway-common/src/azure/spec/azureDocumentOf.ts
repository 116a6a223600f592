import type { NatGateway } from '../../model/NatGateway';
import { reservedTags } from '../../model/tags';
import { azureGatewayKind } from '../azureGatewayKind';
import type { AzureNatGatewaySpec } from './AzureNatGatewaySpec';

/**
 * A Spec that says what a gateway is: its plan is empty as long as nothing changes.
 *
 * @public
 */
export function azureDocumentOf(gateway: NatGateway): AzureNatGatewaySpec {
  const isV2 = gateway.kind === azureGatewayKind('StandardV2');
  const [zone] = isV2 ? [] : gateway.zones;
  return {
    apiVersion: 'nat-gateway/v1alpha1',
    kind: 'AzureNatGateway',
    metadata: { name: gateway.name, labels: {} },
    spec: {
      state: 'present',
      account: gateway.scope.account,
      subscriptionId: gateway.scope.id,
      resourceGroup: gateway.container.name,
      region: gateway.region,
      gateways: [
        {
          name: gateway.name,
          sku: isV2 ? 'StandardV2' : 'Standard',
          ...(zone && { zone }),
          idleTimeoutMinutes: gateway.tcpIdleTimeout.seconds / 60,
          addresses: [
            {
              kind: 'existing',
              resourceIds: [
                ...new Set(
                  gateway.addresses.map(({ resourceId }) => resourceId),
                ),
              ],
            },
          ],
          subnets: gateway.subnets.map(({ resourceId }) => resourceId),
          tags: Object.fromEntries(
            Object.entries(gateway.tags).filter(
              ([name]) => !reservedTags.some(tag => tag === name.toLowerCase()),
            ),
          ),
        },
      ],
    },
  };
}
