import { sumBy } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';

const nameOf = (resourceId: string) =>
  parseArmId(resourceId)?.name ?? resourceId;

const without = (ids: readonly string[], others: readonly string[]) =>
  ids.filter(id => !others.some(other => sameArmId(other, id)));

function noteRoute({ toAttach }: PlannedGateway): readonly Said[] {
  const behind = toAttach.filter(({ isRoutedAway }) => isRoutedAway);
  return behind.length > 0
    ? [
        say('plan.nothingGained', {
          subnets: behind.map(({ fact }) => fact.name),
          carriedBy: behind[0].carriedBy,
        }),
      ]
    : [];
}

/** Connections that are silent for longer are lost, which shows only days after the move. */
function noteIdleTimeout(
  { toAttach }: PlannedGateway,
  { idleTimeoutMinutes: after }: { readonly idleTimeoutMinutes: number },
): readonly Said[] {
  const [longest] = toAttach
    .filter(({ isRoutedAway }) => !isRoutedAway)
    .flatMap(({ carriedBy, idleTimeoutMinutes: before = 0 }) =>
      before > after ? [{ carriedBy, before }] : [],
    )
    .sort((one, other) => other.before - one.before);
  return longest ? [say('plan.idleTimeoutShorter', { ...longest, after })] : [];
}

/** Said only while a subnet joins: afterwards sharing is what was asked for. */
function noteSharing(
  state: AzureState,
  { toAttach }: PlannedGateway,
): readonly Said[] {
  const { gateway } = state;
  const wanted = state.subnets.map(({ fact }) => fact.resourceId);
  const others = without(gateway?.subnetIds ?? [], wanted);
  if (!gateway || toAttach.length === 0 || others.length === 0) {
    return [];
  }
  const clusters = state.clusters.filter(({ subnets }) =>
    subnets.some(
      ({ resourceId }) => without([resourceId], others).length === 0,
    ),
  );
  return [
    say('plan.gatewayShared', {
      gateway: gateway.name,
      users:
        clusters.length > 0
          ? clusters.map(({ name }) => name)
          : others.map(nameOf),
    }),
  ];
}

function noteSplits(
  state: AzureState,
  { toAttach }: PlannedGateway,
): readonly Said[] {
  const attached = toAttach.map(({ fact }) => fact.resourceId);
  const after = [...attached, ...(state.gateway?.subnetIds ?? [])];
  return state.clusters.flatMap(({ name, subnets }) => {
    const ids = subnets.map(({ resourceId }) => resourceId);
    const moves = without(ids, attached).length < ids.length;
    const staying = without(ids, after);
    return moves && staying.length > 0
      ? say('plan.clusterSplit', {
          cluster: name,
          subnets: staying.map(nameOf),
        })
      : [];
  });
}

function noteReplaced(
  state: AzureState,
  { toAttach }: PlannedGateway,
): readonly Said[] {
  const attached = toAttach.map(({ fact }) => fact.resourceId);
  return state.replaced.map(({ name: gateway, subnetIds, addresses }) => {
    const left = without(subnetIds, attached);
    return left.length > 0
      ? say('plan.gatewayUsedStays', { gateway, subnets: left.map(nameOf) })
      : say('plan.gatewayUnusedStays', {
          gateway,
          count: sumBy(addresses, 'addressCount'),
        });
  });
}

/**
 * What a person should know of a plan before anything else.
 *
 * @internal
 */
export function planNotes(
  state: AzureState,
  options: {
    readonly planned: PlannedGateway;
    /** Of the gateway, as the document wants it. */
    readonly idleTimeoutMinutes: number;
  },
): readonly Said[] {
  const { planned } = options;
  return [
    ...noteRoute(planned),
    ...noteIdleTimeout(planned, options),
    ...noteSharing(state, planned),
    ...noteSplits(state, planned),
    ...noteReplaced(state, planned),
  ];
}
