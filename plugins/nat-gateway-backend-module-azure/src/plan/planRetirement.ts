import { uniqBy } from 'lodash';
import {
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress } from './AzureState';
import { createStep } from './createStep';
import { detachStep } from './detachStep';
import type { PlannedGateway } from './PlannedGateway';

/** Those of a gateway that a run created and nothing else uses, where the Spec wants them deleted. */
function addressesToDelete(
  document: AzureNatGatewaySpec,
  { gatewayId, live, named }: PlannedGateway,
): readonly ObservedAddress[] {
  return document.spec.deleteAddresses
    ? uniqBy([...(live?.addresses ?? []), ...named], ({ resourceId }) =>
        resourceId.toLowerCase(),
      ).filter(
        ({ origin, usedByResourceId: user }) =>
          origin === 'created' && (!user || sameArmId(user, gatewayId)),
      )
    : [];
}

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
  const deleted = addressesToDelete(document, planned);
  const detachSteps = detached.map(subnet =>
    detachStep(subnet, {
      account,
      gateway: wanted.name,
      gatewayId,
      after: [],
    }),
  );
  const retire = (
    resource: Pick<ObservedAddress, 'resourceId' | 'name'>,
    more: Pick<Step, 'after'> & { readonly what: string },
  ) =>
    createStep('retireResource', {
      account,
      key: `delete-${more.what}:${resource.name}`,
      title: say('step.deleteResource', { name: resource.name }),
      resourceId: resource.resourceId,
      after: more.after,
      locks: [resource.resourceId, gatewayId],
      effect: 'none',
      input: {},
    });
  const gatewaySteps = live
    ? [
        retire(live, {
          what: 'gateway',
          after: detachSteps.map(({ key }) => key),
        }),
      ]
    : [];
  const after = gatewaySteps.map(({ key }) => key);
  const addressSteps = deleted.map(address =>
    retire(address, { what: 'address', after }),
  );
  return {
    planned,
    detached,
    deleted,
    steps: [...detachSteps, ...gatewaySteps, ...addressSteps],
  };
}
