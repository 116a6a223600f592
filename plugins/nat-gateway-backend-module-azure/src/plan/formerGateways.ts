import type { JsonObject } from '@backstage/types';
import {
  parseAzureNatGatewaySpec,
  sameArmId,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';

/**
 * What a document declared of its gateways when it last succeeded; undefined: it did not, or it
 * retired them or was about other ones.
 *
 * @internal
 */
export function formerGateways(
  document: AzureNatGatewaySpec,
  options: { readonly former?: JsonObject },
): AzureState['former'] {
  const former = parseAzureNatGatewaySpec(options.former).spec?.spec;
  const { subscriptionId, resourceGroup, gateways, state } = document.spec;
  return former?.state === 'present' &&
    state === 'present' &&
    sameArmId(former.subscriptionId, subscriptionId) &&
    sameArmId(former.resourceGroup, resourceGroup)
    ? former.gateways
        .filter(each => gateways.some(({ name }) => sameArmId(name, each.name)))
        .map(({ name, subnets, tags }) => ({ name, subnets, tags }))
    : undefined;
}
