import {
  sameArmId,
  type AzureNatGatewaySpec,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress } from './AzureState';
import { addressesToDelete } from './addressesToDelete';
import { detachStep } from './detachStep';
import type { PlannedGateway } from './PlannedGateway';
import { retireSteps } from './retireSteps';

/**
 * What is taken away with one gateway of a Spec that retires it.
 *
 * @internal
 */
export interface Retirement {
  readonly planned: PlannedGateway;
  /** Subnets that lose the gateway. */
  readonly detached: PlannedGateway['subnets'];
  readonly deleted: readonly ObservedAddress[];
  readonly steps: readonly Step[];
}

/**
 * The writes that retire one gateway: its subnets are detached, then it is deleted, and its addresses
 * last, since none of that can be taken back.
 *
 * @internal
 */
export function planRetirement(
  document: AzureNatGatewaySpec,
  { planned }: { readonly planned: PlannedGateway },
): Retirement {
  const { account } = document.spec;
  const { gatewayId, live, subnets, wanted } = planned;
  const detached = subnets.filter(({ fact }) =>
    sameArmId(fact.natGatewayResourceId ?? '', gatewayId),
  );
  const deleted = addressesToDelete(document, {
    gatewayId,
    addresses: [...(live?.addresses ?? []), ...planned.named],
  });
  const detachSteps = detached.map(subnet =>
    detachStep(subnet, {
      account,
      gateway: wanted.name,
      gatewayId,
      after: [],
    }),
  );
  const deleteSteps = retireSteps(live, {
    account,
    addresses: deleted,
    after: detachSteps.map(({ key }) => key),
    effect: 'none',
    locks: [gatewayId],
  });
  return {
    planned,
    detached,
    deleted,
    steps: [...detachSteps, ...deleteSteps],
  };
}
