import { groupBy } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  type GatewayChanges,
  type RequiredAcknowledgement,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannedGateway } from './PlannedGateway';

interface Part {
  readonly planned: PlannedGateway;
  readonly steps: readonly Step[];
  readonly changes: GatewayChanges;
}

const nameOf = (resourceId: string) =>
  parseArmId(resourceId)?.name ?? resourceId;

const movesOf = ({ steps }: Part) =>
  steps.filter(({ effect }) => effect === 'movesEgress');

/** A subnet behind a route moves no flows. */
const movedSubnets = (part: Part) =>
  part.changes.subnets.filter(subnet =>
    movesOf(part).some(step => sameArmId(step.resourceId, subnet.resourceId)),
  );

/** Subnets that stay on the gateway and get other addresses with it. */
function alsoServed({ planned }: Part): readonly string[] {
  const { live, movesServed, toRepair } = planned;
  const stay = (live?.subnetIds ?? []).filter(
    id => !toRepair.some(({ fact }) => sameArmId(fact.resourceId, id)),
  );
  return movesServed ? stay.map(nameOf) : [];
}

function sayWhose(part: Part) {
  const { clusters, name: gateway } = part.changes;
  const subnets = [
    ...movedSubnets(part).map(({ name }) => name),
    ...alsoServed(part),
  ];
  if (subnets.length === 0) {
    return say('acknowledgement.everythingBehind', { gateway });
  }
  return clusters.length > 0
    ? say('acknowledgement.subnetsOfClusters', { subnets, clusters })
    : say('acknowledgement.subnets', { subnets });
}

function sayAddresses(part: Part) {
  const { addressesGained, addressesLost, notRead = [] } = part.changes;
  const { count, known } = addressesGained;
  const gained =
    known.length === 0
      ? say('acknowledgement.newAddresses', { count })
      : say('acknowledgement.knownAddresses', {
          addresses: known,
          total: count,
        });
  const lost = [
    ...addressesLost,
    ...notRead.map(({ name }) => say('phrase.notRead', { name }).wording),
  ];
  return say('acknowledgement.sourceAddressesChange', {
    whose: sayWhose(part).wording,
    gained: gained.wording,
    lost: lost.length > 0 ? lost : say('acknowledgement.noneKnown', {}).wording,
  });
}

/**
 * What a person has to say yes to before the plan may run: for each gateway, that source addresses
 * change; for each gateway that loses subnets, that it does.
 *
 * @internal
 */
export function planAcknowledgements(
  parts: readonly Part[],
): readonly RequiredAcknowledgement[] {
  const moving = parts.filter(part => movesOf(part).length > 0);
  const taken = moving.flatMap(part =>
    movedSubnets(part).flatMap(
      ({ name: subnet, replacedGatewayResourceId: resourceId }) =>
        resourceId ? [{ subnet, resourceId, gateway: part.changes.name }] : [],
    ),
  );
  const replaced = groupBy(taken, each => each.resourceId.toLowerCase());
  return [
    ...moving.map(part => ({
      kind: 'sourceAddressesChange' as const,
      resourceId: part.changes.resourceId,
      ...sayAddresses(part),
    })),
    ...Object.values(replaced).map(each => ({
      kind: 'gatewayReplacement' as const,
      resourceId: each[0].resourceId,
      ...say('acknowledgement.gatewayReplacement', {
        replaced: nameOf(each[0].resourceId),
        subnets: each.map(({ subnet }) => subnet),
        gateway: [...new Set(each.map(({ gateway }) => gateway))],
      }),
    })),
  ];
}
