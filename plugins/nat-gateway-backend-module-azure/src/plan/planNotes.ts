import { difference, sumBy } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  type PriceTable,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { noteStaying } from './noteStaying';
import type { PlannedGateway } from './PlannedGateway';

interface Context extends Pick<AzureState, 'clusters'> {
  /** All those of the document. */
  readonly gateways: readonly PlannedGateway[];
  /** Of the gateway's region. */
  readonly table: PriceTable;
}

const nameOf = (resourceId: string) =>
  parseArmId(resourceId)?.name ?? resourceId;

const attachedBy = (gateways: readonly PlannedGateway[]) =>
  gateways.flatMap(({ toAttach }) =>
    toAttach.map(({ fact }) => fact.resourceId),
  );

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
function noteIdleTimeout({
  toAttach,
  wanted,
}: PlannedGateway): readonly Said[] {
  const { idleTimeoutMinutes: after } = wanted;
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
  { live, subnets, toAttach }: PlannedGateway,
  { gateways, clusters }: Context,
): readonly Said[] {
  const wanted = subnets.map(({ fact }) => fact.resourceId);
  const others = without(live?.subnetIds ?? [], [
    ...wanted,
    ...attachedBy(gateways),
  ]);
  if (!live || toAttach.length === 0 || others.length === 0) {
    return [];
  }
  const sharing = clusters.filter(cluster =>
    cluster.subnets.some(
      ({ resourceId }) => without([resourceId], others).length === 0,
    ),
  );
  return [
    say('plan.gatewayShared', {
      gateway: live.name,
      users:
        sharing.length > 0
          ? sharing.map(({ name }) => name)
          : others.map(nameOf),
    }),
  ];
}

function noteSplits(
  planned: PlannedGateway,
  { gateways, clusters }: Context,
): readonly Said[] {
  const attached = attachedBy([planned]);
  const idsOf = ({ live, subnets }: PlannedGateway) => [
    ...subnets.map(({ fact }) => fact.resourceId),
    ...(live?.subnetIds ?? []),
  ];
  return clusters.flatMap(({ name: cluster, subnets }) => {
    const ids = subnets.map(({ resourceId }) => resourceId);
    const holds = (some: readonly string[]) =>
      without(ids, some).length < ids.length;
    if (!holds(attached)) {
      return [];
    }
    const staying = without(ids, gateways.flatMap(idsOf));
    const carriers = gateways.filter(each =>
      holds(each.subnets.map(({ fact }) => fact.resourceId)),
    );
    return [
      ...(carriers.length > 1
        ? [
            say('plan.clusterOfSeveralGateways', {
              cluster,
              gateways: carriers.map(({ wanted }) => wanted.name),
            }),
          ]
        : []),
      ...(staying.length > 0
        ? [
            say('plan.clusterSplit', {
              cluster,
              subnets: staying.map(nameOf),
            }),
          ]
        : []),
    ];
  });
}

/** A tool that writes a network as a whole takes the gateway off its subnets. */
function noteTools({ toAttach, toDetach }: PlannedGateway): readonly Said[] {
  const found = [...toAttach, ...toDetach].find(each => each.managingTool);
  return found?.managingTool
    ? [
        say('plan.networkOfOtherTool', {
          network: nameOf(found.fact.virtualNetworkId),
          ...found.managingTool,
        }),
      ]
    : [];
}

/** What is taken off a gateway is not deleted, nor are the addresses of one that is replaced unless the Spec says so. */
function noteKept(
  { retired, retiredAddresses, toRemove, wanted }: PlannedGateway,
  { table }: Context,
): readonly Said[] {
  const kept = difference(retired?.addresses ?? [], retiredAddresses);
  return [
    ...noteStaying(toRemove, { gateway: wanted.name, table }),
    ...(retired ? noteStaying(kept, { gateway: retired.name, table }) : []),
  ];
}

/** What comes last, and asks once more. */
function noteRetired({
  retired,
  retiredAddresses,
  wanted,
}: PlannedGateway): readonly Said[] {
  const addresses =
    retiredAddresses.length > 0
      ? say('acknowledgement.addressesDeleted', {
          names: retiredAddresses.map(({ name, address }) => address ?? name),
        })
      : say('acknowledgement.addressesKept', {});
  return retired
    ? [
        say('plan.gatewayRetired', {
          gateway: retired.name,
          by: wanted.name,
          addresses: addresses.wording,
        }),
      ]
    : [];
}

/** What the document says of a gateway is no news: only of others it is told what becomes of them. */
function noteReplaced(
  planned: PlannedGateway,
  { gateways }: Context,
): readonly Said[] {
  return planned.replaced
    .filter(
      ({ resourceId, notRead }) =>
        !gateways.some(({ gatewayId, retired }) =>
          [gatewayId, retired?.resourceId ?? ''].some(id =>
            sameArmId(id, resourceId),
          ),
        ) && !notRead.some(each => sameArmId(each.resourceId, resourceId)),
    )
    .map(({ name: gateway, subnetIds, addresses, notRead }) => {
      const left = without(subnetIds, attachedBy(gateways));
      if (left.length > 0) {
        return say('plan.gatewayUsedStays', {
          gateway,
          subnets: left.map(nameOf),
        });
      }
      return notRead.length > 0
        ? say('plan.gatewayNotReadStays', { gateway })
        : say('plan.gatewayUnusedStays', {
            gateway,
            count: sumBy(addresses, 'addressCount'),
          });
    });
}

/** What is not read is neither an address nor none. */
function noteNotRead({
  replaced,
  toAttach,
  toRepair,
}: PlannedGateway): readonly Said[] {
  const moving = [...toAttach, ...toRepair].filter(
    ({ isRoutedAway }) => !isRoutedAway,
  );
  const names = [...moving, ...replaced].flatMap(({ notRead }) =>
    notRead.map(({ name }) => name),
  );
  return names.length > 0
    ? [say('plan.notRead', { names: [...new Set(names)] })]
    : [];
}

/**
 * What a person should know of a plan for a gateway before anything else.
 *
 * @internal
 */
export function planNotes(
  planned: PlannedGateway,
  context: Context,
): readonly Said[] {
  return [
    ...noteRoute(planned),
    ...noteNotRead(planned),
    ...noteTools(planned),
    ...noteKept(planned, context),
    ...noteIdleTimeout(planned),
    ...noteSharing(planned, context),
    ...noteSplits(planned, context),
    ...noteReplaced(planned, context),
    ...noteRetired(planned),
  ];
}
