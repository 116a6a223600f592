import {
  parseArmId,
  say,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedSubnet } from './AzureState';
import { createStep } from './createStep';

/**
 * The write that takes a gateway off a subnet.
 *
 * @internal
 */
export function detachStep(
  { fact, isRoutedAway }: ObservedSubnet,
  options: Pick<Step, 'after'> & {
    readonly account: string;
    /** Its name. */
    readonly gateway: string;
    readonly gatewayId: string;
  },
): Step {
  const { account, after, gateway, gatewayId } = options;
  const network = parseArmId(fact.virtualNetworkId)?.name ?? '';
  return createStep('detachSubnet', {
    account,
    key: `detach-subnet:${network}/${fact.name}`,
    title: say('step.detachSubnet', { gateway, network, subnet: fact.name }),
    resourceId: fact.resourceId,
    after,
    locks: [fact.virtualNetworkId, gatewayId],
    // A route goes before a gateway: what leaves by it keeps its addresses.
    effect: isRoutedAway ? 'none' : 'movesEgress',
    input: { gatewayId },
  });
}
