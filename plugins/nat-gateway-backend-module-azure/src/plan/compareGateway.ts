import {
  sameArmId,
  type AzureNatGatewaySpec,
  type SubnetFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { tagNameIn } from '../map/tagNameIn';
import type { AzureState } from './AzureState';
import { desiredAddresses } from './desiredAddresses';
import { gatewayIdOf } from './gatewayIdOf';
import type { PlannedGateway } from './PlannedGateway';

/**
 * Compares a document with the live state.
 *
 * @internal
 */
export function compareGateway(
  document: AzureNatGatewaySpec,
  state: AzureState,
): PlannedGateway {
  const [wanted] = document.spec.gateways;
  const { gateway } = state;
  const gatewayId = gatewayIdOf(document);
  const held = gateway?.addresses ?? [];
  const isHeld = (resourceId: string) =>
    held.some(address => sameArmId(address.resourceId, resourceId));
  const created = desiredAddresses(document);
  const standing = [...state.named, ...state.chosen];
  const isStanding = (resourceId: string) =>
    standing.some(address => sameArmId(address.resourceId, resourceId));
  const isAttached = ({ natGatewayResourceId }: SubnetFact) =>
    sameArmId(natGatewayResourceId ?? '', gatewayId);
  const wantedIds = [
    ...created.map(({ resourceId }) => resourceId),
    ...state.chosen.map(({ resourceId }) => resourceId),
  ];

  const toCreate = created.filter(({ resourceId }) => !isStanding(resourceId));
  const toAdd = standing.filter(({ resourceId }) => !isHeld(resourceId));
  const addressesToRepair = standing.filter(
    ({ hasFailed, ours }) => hasFailed && ours,
  );
  const repair = gateway?.hasFailed === true;

  return {
    gatewayId,
    toCreate,
    toAdd,
    addressesToRepair,
    // What a failed write left may become true only when it is repaired.
    movesServed:
      (gateway?.subnetIds.length ?? 0) > 0 &&
      (toCreate.length + toAdd.length > 0 ||
        repair ||
        addressesToRepair.some(({ resourceId }) => isHeld(resourceId))),
    unwanted: held.filter(
      ({ resourceId }) => !wantedIds.some(id => sameArmId(id, resourceId)),
    ),
    ...(gateway &&
      gateway.idleTimeoutMinutes !== wanted.idleTimeoutMinutes && {
        idleTimeoutMinutes: wanted.idleTimeoutMinutes,
      }),
    tags: Object.fromEntries(
      Object.entries(wanted.tags).filter(
        ([name, value]) =>
          gateway &&
          gateway.tags[tagNameIn(gateway.tags, name) ?? name] !== value,
      ),
    ),
    repair,
    toAttach: state.subnets.filter(({ fact }) => !isAttached(fact)),
    toRepair: state.subnets.filter(
      ({ fact, hasFailed }) => hasFailed && isAttached(fact),
    ),
  };
}
