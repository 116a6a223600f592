import {
  azureNatGatewayLimits,
  compareCost,
  designForAddresses,
  inEnglish,
  inventoryPorts,
  parseArmId,
  sameArmId,
  say,
  type PlanChanges,
  type PriceTable,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';
import { planNotes } from './planNotes';

interface Counted {
  readonly kind: 'publicIp' | 'prefix';
  readonly ipVersion: 'IPv4' | 'IPv6';
  readonly addressCount: number;
  readonly address?: string;
}

const countOf = (addresses: readonly Counted[]) =>
  addresses.reduce((total, { addressCount }) => total + addressCount, 0);

const portsOf = (addresses: readonly Counted[]) =>
  inventoryPorts(
    countOf(addresses.filter(({ ipVersion }) => ipVersion === 'IPv4')),
  );

function disruptionOf(planned: PlannedGateway) {
  const { toAttach, toRepair, addressesToRepair, repair } = planned;
  const moving = toAttach.filter(({ isRoutedAway }) => !isRoutedAway);
  if (moving.some(({ fact }) => fact.natGatewayResourceId)) {
    return say('plan.subnetsChangeGateway', {});
  }
  if (moving.length > 0) {
    return say('plan.subnetsMove', {});
  }
  if (toAttach.length > 0) {
    return say('plan.routeStays', {});
  }
  if (repair || toRepair.length + addressesToRepair.length > 0) {
    return say('plan.failedRepaired', {});
  }
  return planned.movesServed
    ? say('plan.addressesJoin', {})
    : say('plan.connectionsStay', {});
}

/**
 * What a plan changes, in the words of those who rely on the addresses.
 *
 * @internal
 */
export function planChanges(
  state: AzureState,
  options: {
    readonly planned: PlannedGateway;
    /** Of the gateway, as the document wants it. */
    readonly idleTimeoutMinutes: number;
    /** Of the gateway's region. */
    readonly prices: PriceTable;
  },
): PlanChanges {
  const { planned, prices } = options;
  const held: readonly Counted[] = state.gateway?.addresses ?? [];
  const created: readonly Counted[] = planned.toCreate.map(
    ({ kind, prefixLength }) => ({
      kind,
      ipVersion: 'IPv4',
      addressCount: prefixLength === undefined ? 1 : 2 ** (32 - prefixLength),
    }),
  );
  const added = [...created, ...planned.toAdd];
  const after = [...held, ...added];
  const attached = [...planned.toAttach, ...planned.toRepair];
  // Behind a route nothing moves, whatever gateway the subnet has.
  const moving = attached.filter(({ isRoutedAway }) => !isRoutedAway);
  // An added address joins those that the gateway has: flows leave with all of them.
  const gained = moving.length > 0 || planned.movesServed ? after : [];
  const knownAfter = after.flatMap(({ address }) => address ?? []);
  const replaced = state.replaced.flatMap(({ addresses }) => addresses);
  const replacedCount = state.replaced.length;
  const gatewayCount = state.gateway ? 1 : 0;
  const disruption = disruptionOf(planned);

  return {
    addressesGained: {
      count: countOf(gained),
      known: gained.flatMap(({ address }) => address ?? []),
    },
    addressesLost: [
      ...new Set(moving.flatMap(({ addresses }) => addresses)),
    ].filter(address => !knownAfter.includes(address)),
    notes: planNotes(state, options),
    subnets: attached.map(({ fact, carriedBy }) => ({
      resourceId: fact.resourceId,
      name: fact.name,
      ...(typeof carriedBy === 'string'
        ? { before: carriedBy }
        : { before: inEnglish(carriedBy), beforeWording: carriedBy }),
      after: parseArmId(planned.gatewayId)?.name,
      ...(fact.natGatewayResourceId &&
        !sameArmId(fact.natGatewayResourceId, planned.gatewayId) && {
          replacedGatewayResourceId: fact.natGatewayResourceId,
        }),
    })),
    clusters: [
      ...new Set(attached.flatMap(({ fact }) => fact.clusters)),
    ].sort(),
    ports: {
      before: portsOf(state.gateway ? held : replaced),
      after: portsOf(after),
    },
    gatewayResourceId: planned.gatewayId,
    connectionLimit: azureNatGatewayLimits.connectionsPerGateway.value,
    cost: compareCost(
      designForAddresses([...held, ...planned.toAdd, ...replaced], {
        gatewayCount: gatewayCount + replacedCount,
      }),
      designForAddresses([...after, ...replaced], {
        gatewayCount: 1 + replacedCount,
      }),
      { table: prices },
    ),
    disruption: disruption.message,
    disruptionWording: disruption.wording,
  };
}
