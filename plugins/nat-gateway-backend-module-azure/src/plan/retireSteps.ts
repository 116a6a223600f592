import {
  say,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress, ObservedAzureGateway } from './AzureState';
import { createStep } from './createStep';

/**
 * The deletions of a gateway, if it exists, and then of its addresses, none of which can be taken back.
 *
 * @internal
 */
export function retireSteps(
  gateway: Pick<ObservedAzureGateway, 'resourceId' | 'name'> | undefined,
  options: Pick<Step, 'after' | 'effect'> & {
    readonly account: string;
    readonly addresses: readonly ObservedAddress[];
    /** The gateways concerned. */
    readonly locks: readonly string[];
  },
): readonly Step[] {
  const { account, addresses, after, effect, locks } = options;
  const retire = (
    { resourceId, name }: Pick<ObservedAddress, 'resourceId' | 'name'>,
    more: Pick<Step, 'after'> & { readonly what: string },
  ) =>
    createStep('retireResource', {
      account,
      key: `delete-${more.what}:${name}`,
      title: say('step.deleteResource', { name }),
      resourceId,
      after: more.after,
      locks: [resourceId, ...locks],
      effect,
      input: {},
    });
  const gatewaySteps = gateway
    ? [retire(gateway, { what: 'gateway', after })]
    : [];
  return [
    ...gatewaySteps,
    ...addresses.map(address =>
      retire(address, {
        what: 'address',
        after: gatewaySteps.map(({ key }) => key),
      }),
    ),
  ];
}
