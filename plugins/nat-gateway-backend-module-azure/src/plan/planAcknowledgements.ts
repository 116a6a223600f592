import { groupBy } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  type GatewayChanges,
  type RequiredAcknowledgement,
  type Said,
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
  // What clusters are asked about is asked for each of them.
  steps.filter(
    ({ effect, kind }) => effect === 'movesEgress' && kind !== 'changeOutbound',
  );

/** A subnet behind a route moves no flows. */
const movedSubnets = (part: Part) =>
  part.changes.subnets.filter(subnet =>
    movesOf(part).some(step => sameArmId(step.resourceId, subnet.resourceId)),
  );

/** Subnets that stay on the gateway and get other addresses with it. */
function alsoServed({ planned }: Part): readonly string[] {
  const { live, movesServed, toDetach, toRepair } = planned;
  const stay = (live?.subnetIds ?? []).filter(
    id =>
      ![...toDetach, ...toRepair].some(({ fact }) =>
        sameArmId(fact.resourceId, id),
      ),
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

/** Subnets that lose the gateway, and get no other. */
function sayDetached({ planned, changes }: Part): Said | undefined {
  const detached = planned.toDetach.filter(each => !each.isRoutedAway);
  const subnets = detached.map(({ fact }) => fact.name);
  const clusters = [...new Set(detached.flatMap(({ fact }) => fact.clusters))];
  const lost = (planned.live?.addresses ?? []).flatMap(
    ({ address }) => address ?? [],
  );
  return subnets.length > 0
    ? say('acknowledgement.detachment', {
        gateway: changes.name,
        whose: (clusters.length > 0
          ? say('acknowledgement.subnetsOfClusters', { subnets, clusters })
          : say('acknowledgement.subnets', { subnets })
        ).wording,
        lost:
          lost.length > 0 ? lost : say('acknowledgement.noneKnown', {}).wording,
      })
    : undefined;
}

/** Whether others than the subnets that are detached get other addresses, or may. */
const movesOthers = (part: Part) =>
  part.planned.movesServed || movedSubnets(part).length > 0;

function sayChange(part: Part): Said {
  const detached = sayDetached(part);
  if (!detached) {
    return sayAddresses(part);
  }
  return movesOthers(part)
    ? say('acknowledgement.and', {
        one: sayAddresses(part).wording,
        other: detached.wording,
      })
    : detached;
}

function sayAddresses(part: Part): Said {
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
    // What only the subnets lose that are detached is told with them.
    ...addressesLost.filter(address => !known.includes(address)),
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
      ...sayChange(part),
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
