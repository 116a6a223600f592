import {
  azureNatGatewayLimits,
  compareCost,
  designForAddresses,
  inventoryPorts,
  say,
  type CostEstimate,
  type GatewayChanges,
  type PriceTable,
  type RequiredAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { difference } from 'lodash';
import { noteStaying } from './noteStaying';
import type { Retirement } from './planRetirement';

/**
 * What gateways that are retired cost today, and what their addresses cost that stay.
 *
 * @internal
 */
export function costOfRetirements(
  retirements: readonly Retirement[],
  { table }: { readonly table: PriceTable },
): CostEstimate {
  const live = retirements.flatMap(each => each.planned.live ?? []);
  const before = live.flatMap(({ addresses }) => addresses);
  const gone = retirements.flatMap(({ deleted }) => deleted);
  const kept = before.filter(
    address => !gone.some(each => each.resourceId === address.resourceId),
  );
  return compareCost(
    designForAddresses(before, { gatewayCount: live.length }),
    designForAddresses(kept, { gatewayCount: 0 }),
    { table },
  );
}

const addressesOf = ({ planned }: Retirement) =>
  (planned.live?.addresses ?? []).flatMap(({ address }) => address ?? []);

const movedOf = ({ detached }: Retirement) =>
  detached.filter(({ isRoutedAway }) => !isRoutedAway);

const clustersOf = ({ detached }: Retirement) => [
  ...new Set(detached.flatMap(({ fact }) => fact.clusters)),
];

/**
 * What retiring a gateway changes. No subnet gets another gateway, so none is listed.
 *
 * @internal
 */
export function retirementChanges(
  retirement: Retirement,
  options: { readonly table: PriceTable },
): GatewayChanges {
  const { gatewayId, live, wanted } = retirement.planned;
  const isServing = movedOf(retirement).length > 0;
  const disruption = isServing
    ? say('plan.retired', { gateway: wanted.name })
    : say('plan.connectionsStay', {});
  const count = (live?.addresses ?? [])
    .filter(({ ipVersion }) => ipVersion === 'IPv4')
    .reduce((total, { addressCount }) => total + addressCount, 0);
  return {
    resourceId: gatewayId,
    name: wanted.name,
    addressesGained: { count: 0, known: [] },
    addressesLost: isServing ? addressesOf(retirement) : [],
    notes: noteStaying(difference(live?.addresses ?? [], retirement.deleted), {
      gateway: wanted.name,
      ...options,
    }),
    subnets: [],
    ...(retirement.detached.length > 0 && {
      detachedSubnets: retirement.detached.map(({ fact }) => ({
        resourceId: fact.resourceId,
        name: fact.name,
      })),
    }),
    clusters: clustersOf(retirement).sort(),
    ports: { before: inventoryPorts(count), after: 0 },
    connectionLimit: azureNatGatewayLimits.connectionsPerGateway.value,
    cost: costOfRetirements([retirement], options),
    disruption: disruption.message,
    disruptionWording: disruption.wording,
  };
}

/**
 * What a person has to say yes to before a gateway is retired: that its addresses are no longer used,
 * and that they are deleted. Nothing for one that serves nothing and keeps its addresses.
 *
 * @internal
 */
export function retirementAcknowledgements(
  retirement: Retirement,
): readonly RequiredAcknowledgement[] {
  const { planned, deleted } = retirement;
  const { gatewayId, wanted } = planned;
  const subnets = movedOf(retirement).map(({ fact }) => fact.name);
  if (subnets.length + deleted.length === 0) {
    return [];
  }
  const clusters = clustersOf(retirement);
  const lost = subnets.length > 0 ? addressesOf(retirement) : [];
  const none = say('acknowledgement.noneKnown', {}).wording;
  const whose =
    clusters.length > 0
      ? say('acknowledgement.subnetsOfClusters', { subnets, clusters })
      : say('acknowledgement.subnets', {
          subnets: subnets.length > 0 ? subnets : none,
        });
  const addresses =
    deleted.length > 0
      ? say('acknowledgement.addressesDeleted', {
          names: deleted.map(({ name, address }) => address ?? name),
        })
      : say('acknowledgement.addressesKept', {});
  return [
    {
      kind: 'sourceAddressesChange',
      resourceId: gatewayId,
      ...say('acknowledgement.retirement', {
        gateway: wanted.name,
        whose: whose.wording,
        lost: lost.length > 0 ? lost : none,
        addresses: addresses.wording,
      }),
    },
  ];
}
