import {
  compareMonthlyCost,
  inventoryPorts,
  type PlanChanges,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';

interface Counted {
  readonly kind: 'publicIp' | 'prefix';
  readonly ipVersion: 'IPv4' | 'IPv6';
  readonly addressCount: number;
  readonly address?: string;
}

const countOf = (addresses: readonly Counted[]) =>
  addresses.reduce((total, { addressCount }) => total + addressCount, 0);

const pricedOf = (addresses: readonly Counted[]) => ({
  publicIpCount: addresses.filter(({ kind }) => kind === 'publicIp').length,
  prefixAddressCount: countOf(
    addresses.filter(({ kind }) => kind === 'prefix'),
  ),
});

const portsOf = (addresses: readonly Counted[]) =>
  inventoryPorts(
    countOf(addresses.filter(({ ipVersion }) => ipVersion === 'IPv4')),
  );

function disruptionOf(
  planned: PlannedGateway,
  options: { readonly addsToServing: boolean },
): string {
  const { toAttach } = planned;
  const moving = toAttach.filter(({ isRoutedAway }) => !isRoutedAway);
  const routed = toAttach.filter(({ isRoutedAway }) => isRoutedAway);
  const isReplacing = moving.some(({ fact }) => fact.natGatewayResourceId);
  if (moving.length > 0) {
    const open = isReplacing
      ? 'connections that are open through the replaced gateway may break and have to be opened again'
      : 'connections that are open may be reset and have to be opened again';
    return `New connections leave with the gateway’s addresses as soon as a subnet is attached; ${open}. An AKS cluster’s outboundType stays as it is.`;
  }
  if (routed.length > 0) {
    return 'Flows to the internet keep following the user-defined route; the gateway carries them only once that route is gone.';
  }
  return options.addsToServing
    ? 'New connections leave with the added addresses as well, each with its random share at once; open connections stay as they are.'
    : 'Connections stay as they are.';
}

/**
 * What a plan changes, in the words of those who rely on the addresses.
 *
 * @internal
 */
export function planChanges(
  state: AzureState,
  options: { readonly planned: PlannedGateway },
): PlanChanges {
  const { planned } = options;
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
  const moving = planned.toAttach;
  const addsToServing =
    added.length > 0 && (state.gateway?.subnetIds.length ?? 0) > 0;
  const ofServing = addsToServing ? added : [];
  const gained = moving.length > 0 ? after : ofServing;
  const knownAfter = after.flatMap(({ address }) => address ?? []);
  const existing = [...held, ...planned.toAdd];

  return {
    addressesGained: {
      count: countOf(gained),
      known: gained.flatMap(({ address }) => address ?? []),
    },
    addressesLost: [
      ...new Set(moving.flatMap(({ addresses }) => addresses)),
    ].filter(address => !knownAfter.includes(address)),
    subnets: moving.map(({ fact, carriedBy }) => ({
      resourceId: fact.resourceId,
      name: fact.name,
      before: carriedBy,
      ...(fact.natGatewayResourceId && {
        replacedGatewayResourceId: fact.natGatewayResourceId,
      }),
    })),
    clusters: [...new Set(moving.flatMap(({ fact }) => fact.clusters))].sort(),
    ports: { before: portsOf(held), after: portsOf(after) },
    cost: compareMonthlyCost(
      { natGatewayCount: state.gateway ? 1 : 0, ...pricedOf(existing) },
      { natGatewayCount: 1, ...pricedOf(after) },
    ),
    disruption: disruptionOf(planned, { addsToServing }),
  };
}
