import {
  sameArmId,
  type AzureNatGatewaySpec,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannedGateway } from './PlannedGateway';
import { retireSteps } from './retireSteps';

/**
 * The deletions of the gateway that another one replaces, after the last of its subnets has moved.
 *
 * @internal
 */
export function replacementSteps(
  document: AzureNatGatewaySpec,
  options: {
    readonly planned: PlannedGateway;
    /** Of all gateways of the document: its subnets may go to several. */
    readonly steps: readonly Step[];
  },
): readonly Step[] {
  const { planned, steps } = options;
  const { gatewayId, retired, retiredAddresses } = planned;
  if (!retired) return [];
  return retireSteps(retired, {
    account: document.spec.account,
    addresses: retiredAddresses,
    after: steps
      .filter(
        ({ kind, input }) =>
          kind === 'attachSubnet' &&
          sameArmId(String(input.expectedGatewayId), retired.resourceId),
      )
      .map(({ key }) => key),
    effect: 'retires',
    locks: [retired.resourceId, gatewayId],
  });
}
