import {
  azurePortalUrl,
  type AzureNatGatewaySpec,
  type RunOutputs,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureState } from './AzureState';
import { compareGateways } from './compareGateways';

/**
 * What a document has come to.
 *
 * @internal
 */
export function outputsOf(
  document: AzureNatGatewaySpec,
  options: { readonly state: AzureState; readonly account: AzureAccount },
): RunOutputs {
  const { state, account } = options;
  const gateways = compareGateways(document, state).map(
    ({ gatewayId, live, wanted }) => {
      const resourceId = live?.resourceId ?? gatewayId;
      return {
        resourceId,
        name: live?.name ?? wanted.name,
        egressAddresses: (live?.addresses ?? []).flatMap(
          ({ address }) => address ?? [],
        ),
        ...((live || document.spec.state === 'present') && {
          consoleUrl: azurePortalUrl(resourceId, {
            cloud: account.cloud.name,
            tenantId: account.credential?.tenantId,
          }),
        }),
      };
    },
  );
  return { gateways };
}
