import {
  desiredAddresses,
  sameArmId,
  type AzureGatewaySpec,
  type AzureNatGatewaySpec,
  type SubnetFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { tagNameIn } from '../map/tagNameIn';
import type { AzureState } from './AzureState';

import { gatewayIdOf } from './gatewayIdOf';
import type { PlannedGateway } from './PlannedGateway';

type Identified = { readonly resourceId: string };

const among = (items: readonly Identified[]) => (resourceId: string) =>
  items.some(item => sameArmId(item.resourceId, resourceId));

function compareGateway(
  wanted: AzureGatewaySpec,
  options: {
    readonly path: string;
    readonly document: AzureNatGatewaySpec;
    readonly state: AzureState;
  },
): PlannedGateway {
  const { path, document, state } = options;
  const gatewayId = gatewayIdOf(document, wanted);
  const live = state.gateways.find(({ resourceId }) =>
    sameArmId(resourceId, gatewayId),
  );
  const created = desiredAddresses(document.spec, wanted);
  const chosenIds =
    wanted.addresses.kind === 'existing' ? wanted.addresses.resourceIds : [];
  const named = state.named.filter(({ resourceId }) =>
    among(created)(resourceId),
  );
  const chosen = state.chosen.filter(({ resourceId }) =>
    chosenIds.some(id => sameArmId(id, resourceId)),
  );
  const subnets = state.subnets.filter(({ fact }) =>
    wanted.subnets.some(id => sameArmId(id, fact.resourceId)),
  );

  const held = live?.addresses ?? [];
  const standing = [...named, ...chosen];
  const isHeld = among(held);
  const isStanding = among(standing);
  const isWanted = among([...created, ...chosen]);
  const isAttached = ({ natGatewayResourceId }: SubnetFact) =>
    sameArmId(natGatewayResourceId ?? '', gatewayId);

  const toCreate = created.filter(({ resourceId }) => !isStanding(resourceId));
  const toAdd = standing.filter(({ resourceId }) => !isHeld(resourceId));
  const addressesToRepair = standing.filter(
    ({ hasFailed, origin }) => hasFailed && origin !== 'foreign',
  );
  const repair = live?.hasFailed === true;
  const toAttach = subnets.filter(({ fact }) => !isAttached(fact));

  return {
    gatewayId,
    wanted,
    path,
    subject: state.subjects[gatewayId.toLowerCase()]?.[0] ?? state.subject,
    ...(live && { live }),
    named,
    toCreate,
    toAdd,
    addressesToRepair,
    // What a failed write left may become true only when it is repaired.
    movesServed:
      (live?.subnetIds.length ?? 0) > 0 &&
      (toCreate.length + toAdd.length > 0 ||
        repair ||
        addressesToRepair.some(({ resourceId }) => isHeld(resourceId))),
    unwanted: held.filter(({ resourceId }) => !isWanted(resourceId)),
    ...(live &&
      live.idleTimeoutMinutes !== wanted.idleTimeoutMinutes && {
        idleTimeoutMinutes: wanted.idleTimeoutMinutes,
      }),
    tags: Object.fromEntries(
      Object.entries(wanted.tags).filter(
        ([name, value]) =>
          live && live.tags[tagNameIn(live.tags, name) ?? name] !== value,
      ),
    ),
    repair,
    subnets,
    toAttach,
    replaced: state.replaced.filter(({ resourceId }) =>
      toAttach.some(({ fact }) =>
        sameArmId(fact.natGatewayResourceId ?? '', resourceId),
      ),
    ),
    toRepair: subnets.filter(
      ({ fact, hasFailed }) => hasFailed && isAttached(fact),
    ),
  };
}

/**
 * Compares each gateway of a document with the live state.
 *
 * @internal
 */
export const compareGateways = (
  document: AzureNatGatewaySpec,
  state: AzureState,
): readonly PlannedGateway[] =>
  document.spec.gateways.map((wanted, index) =>
    compareGateway(wanted, {
      path: `spec.gateways[${index}]`,
      document,
      state,
    }),
  );
