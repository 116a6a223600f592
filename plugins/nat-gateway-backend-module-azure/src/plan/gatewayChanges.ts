import { uniqBy } from 'lodash';
import {
  azureNatGatewayLimits,
  inEnglish,
  inventoryPorts,
  parseArmId,
  sameArmId,
  say,
  type GatewayChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedReplaced, ObservedSubnet } from './AzureState';
import { costOfGateways } from './costOfGateways';
import { newAddresses } from './newAddresses';
import type { PlannedGateway } from './PlannedGateway';
import { planNotes } from './planNotes';

type Counted = ObservedReplaced['addresses'][number] & {
  readonly address?: string;
};

const countOf = (addresses: readonly Counted[]) =>
  addresses.reduce((total, { addressCount }) => total + addressCount, 0);

const portsOf = (addresses: readonly Counted[]) =>
  inventoryPorts(
    countOf(addresses.filter(({ ipVersion }) => ipVersion === 'IPv4')),
  );

const knownOf = (addresses: readonly Counted[]) =>
  addresses.flatMap(({ address }) => address ?? []);

/** Behind a route nothing moves, whatever gateway the subnet has. */
const movingOf = (subnets: readonly ObservedSubnet[]) =>
  subnets.filter(({ isRoutedAway }) => !isRoutedAway);

function disruptionOf(planned: PlannedGateway) {
  const { toAttach, toDetach, toRepair, addressesToRepair, repair } = planned;
  const moving = movingOf(toAttach);
  if (moving.some(({ fact }) => fact.natGatewayResourceId)) {
    return say('plan.subnetsChangeGateway', {});
  }
  if (moving.length > 0) {
    return say('plan.subnetsMove', {});
  }
  if (movingOf(toDetach).length > 0) {
    return say('plan.detached', {
      gateway: planned.wanted.name,
      subnets: movingOf(toDetach).map(({ fact }) => fact.name),
    });
  }
  if (toAttach.length > 0) {
    return say('plan.routeStays', {});
  }
  if (planned.movesServed && planned.toRemove.length > 0) {
    return say('plan.addressesGo', {});
  }
  if (repair || toRepair.length + addressesToRepair.length > 0) {
    return say('plan.failedRepaired', {});
  }
  if (planned.movesServed && planned.nat64 !== undefined) {
    return say('plan.nat64Changes', {});
  }
  return planned.movesServed
    ? say('plan.addressesJoin', {})
    : say('plan.connectionsStay', {});
}

function portsBefore({ live, replaced }: PlannedGateway): number | undefined {
  if (live) {
    return portsOf(live.addresses);
  }
  return replaced.some(({ notRead }) => notRead.length > 0)
    ? undefined
    : portsOf(replaced.flatMap(({ addresses }) => addresses));
}

/**
 * What a plan changes of one gateway, in the words of those who rely on the addresses.
 *
 * @internal
 */
export function gatewayChanges(
  planned: PlannedGateway,
  options: Parameters<typeof planNotes>[1],
): GatewayChanges {
  const { gatewayId, live, replaced, wanted } = planned;
  const before = live?.addresses ?? [];
  const after: readonly Counted[] = [
    ...before.filter(each => !planned.toRemove.includes(each)),
    ...newAddresses(planned),
    ...planned.toAdd,
  ];
  const { newSubnets, toDetach } = planned;
  const attached = [...planned.toAttach, ...planned.toRepair];
  const moving = movingOf(attached);
  // An added address joins those that the gateway has: flows leave with all of them.
  const gained =
    moving.length > 0 || newSubnets.length > 0 || planned.movesServed
      ? after
      : [];
  const knownAfter = knownOf(after);
  const notRead = uniqBy(
    [...moving, ...replaced].flatMap(each => each.notRead),
    ({ resourceId }) => resourceId.toLowerCase(),
  );
  const ports = portsBefore(planned);
  const disruption = disruptionOf(planned);

  return {
    resourceId: gatewayId,
    name: wanted.name,
    addressesGained: { count: countOf(gained), known: knownOf(gained) },
    addressesLost: [
      ...new Set([
        ...[
          ...moving.flatMap(({ addresses }) => addresses),
          ...(planned.movesServed ? knownOf(planned.toRemove) : []),
        ].filter(address => !knownAfter.includes(address)),
        // Others keep them; the subnets that are detached do not.
        ...(movingOf(toDetach).length > 0 ? knownOf(before) : []),
      ]),
    ],
    ...(notRead.length > 0 && { notRead }),
    notes: planNotes(planned, options),
    subnets: [
      ...attached.map(({ fact, carriedBy }) => ({
        resourceId: fact.resourceId,
        name: fact.name,
        ...(typeof carriedBy === 'string'
          ? { before: carriedBy }
          : { before: inEnglish(carriedBy), beforeWording: carriedBy }),
        ...(fact.natGatewayResourceId &&
          !sameArmId(fact.natGatewayResourceId, gatewayId) && {
            replacedGatewayResourceId: fact.natGatewayResourceId,
          }),
      })),
      ...newSubnets.map(({ resourceId }) => {
        const { message, wording } = say('plan.subnetCreated', {});
        return {
          resourceId,
          name: parseArmId(resourceId)?.name ?? resourceId,
          before: message,
          beforeWording: wording,
        };
      }),
    ],
    ...(toDetach.length > 0 && {
      detachedSubnets: toDetach.map(({ fact }) => ({
        resourceId: fact.resourceId,
        name: fact.name,
      })),
    }),
    clusters: [
      ...new Set(
        [...attached, ...toDetach].flatMap(({ fact }) => fact.clusters),
      ),
    ].sort(),
    ports: {
      ...(ports !== undefined && { before: ports }),
      after: portsOf(after),
    },
    connectionLimit: azureNatGatewayLimits.connectionsPerGateway.value,
    cost: costOfGateways([planned], options),
    disruption: disruption.message,
    disruptionWording: disruption.wording,
  };
}
