import type { VirtualNetwork } from '@azure/arm-network';
import type { JsonObject } from '@backstage/types';
import { uniqWith } from 'lodash';
import {
  desiredAddresses,
  existingAddressIds,
  regionOf,
  sameArmId,
  sameRegion,
  skusOfRegion,
  sourcePrefixIds,
  virtualNetworkIdOfSubnet,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { asTyped } from '../map/asTyped';
import { indexInventory } from '../map/indexInventory';
import { mapClusterSubnets } from '../map/mapClusterSubnets';
import { mapNetworkFact } from '../map/mapNetworkFact';
import { mapObservedAddress } from '../map/mapObservedAddress';
import { mapObservedGateway } from '../map/mapObservedGateway';
import { mapOutbound } from '../map/mapOutbound';
import { mapObservedSubnets } from '../map/mapObservedSubnets';
import { mapReplaced } from '../map/mapReplaced';
import { mapUnrecorded } from '../map/mapUnrecorded';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { subjectOf } from '../map/subjectOf';
import type { AzureState } from '../plan/AzureState';

import { formerGateways } from '../plan/formerGateways';
import { gatewayIdOf } from '../plan/gatewayIdOf';
import type { AzureSession } from './AzureSession';
import { readOnce } from './readOnce';
import { readLinked } from './readLinked';
import { readPreflight } from './readPreflight';
import { readUsersOfPrefixes } from './readUsersOfPrefixes';
import { readRegions } from './readRegions';
import { readResourceGroup } from './readResourceGroup';
import { readSurroundings } from './readSurroundings';
import { unlessForbidden } from './unlessForbidden';
import { allOf } from './allOf';
import { readSubjects } from './readSubjects';

/** Each id once, whatever its case. */
const distinct = (ids: readonly string[]) => [
  ...new Map(ids.map(id => [id.toLowerCase(), id])).values(),
];

/**
 * Reads the live state that a plan for a document needs: what it names, by id, since lists may lag behind,
 * and what decides how its subnets go out today.
 *
 * @internal
 */
export async function observeState(
  document: AzureNatGatewaySpec,
  options: {
    readonly session: AzureSession;
    /** Whose rights are read before a run begins. */
    readonly writer: AzureSession;
    readonly createdGuids: (
      resourceIds: readonly string[],
    ) => Promise<Readonly<Record<string, string>>>;
    /** The document as it last succeeded. */
    readonly former?: JsonObject;
    /** The guids of those that were adopted. */
    readonly adoptedGuids?: (
      resourceIds: readonly string[],
    ) => Promise<Readonly<Record<string, string>>>;
    readonly runId?: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly state: AzureState;
  readonly unrecorded: ReturnType<typeof mapUnrecorded>;
}> {
  const { session, signal, now } = options;
  const {
    subscriptionId,
    gateways,
    newSubnets = [],
    newVirtualNetworks = [],
  } = document.spec;
  const regions = uniqWith(
    gateways.map(wanted => regionOf(document.spec, wanted)),
    sameRegion,
  );
  const gatewayIds = gateways.map(wanted => gatewayIdOf(document, wanted));
  const retiringIds = gateways.flatMap(({ replaces: name }) =>
    name === undefined ? [] : gatewayIdOf(document, { name }),
  );
  const read = readOnce(session, { now, signal });
  const readAll = async (ids: readonly string[]) =>
    (await Promise.all(distinct(ids).map(read))).filter(
      (raw): raw is JsonObject => raw !== undefined,
    );
  const namedIds = gateways
    .flatMap(wanted => desiredAddresses(document.spec, wanted))
    .map(({ resourceId }) => resourceId);
  const chosenIds = gateways.flatMap(wanted => [
    ...existingAddressIds(wanted),
    ...sourcePrefixIds(wanted),
  ]);
  const former = formerGateways(document, options);
  const wantedSubnetIds = gateways.flatMap(wanted => wanted.subnets);
  const clusterIds = (document.spec.clusters ?? []).map(
    ({ resourceId }) => resourceId,
  );
  const newNetworkIds = distinct([
    ...newSubnets.flatMap(
      ({ resourceId }) => virtualNetworkIdOfSubnet(resourceId) ?? [],
    ),
    ...newVirtualNetworks.map(({ resourceId }) => resourceId),
  ]);
  const linkedIds = distinct(
    newSubnets.flatMap(each =>
      [each.networkSecurityGroupId, each.routeTableId].flatMap(id => id ?? []),
    ),
  );
  const containers = await session.containerService(subscriptionId);
  const network = await session.network(subscriptionId);
  const clusters = allOf(
    containers.managedClusters.list({ abortSignal: signal }),
  );
  const listed = allOf(network.natGateways.listAll({ abortSignal: signal }));
  const readNetworks = async () => {
    const outbound = (await readAll(clusterIds)).map(mapOutbound);
    const subnetIds = distinct([
      ...wantedSubnetIds,
      ...outbound.flatMap(({ nodeSubnetIds }) => nodeSubnetIds),
      ...(former ?? []).flatMap(each => each.subnets),
    ]);
    const networks = await readAll(
      subnetIds.flatMap(id => virtualNetworkIdOfSubnet(id) ?? []),
    );
    const surroundings = await readSurroundings({
      session,
      subscriptionId,
      read: unlessForbidden(read),
      clusters,
      gateways: listed,
      subnetIds,
      networks: networks.map(asTyped<VirtualNetwork>),
      signal,
    });
    return { ...surroundings, networks, outbound, subnetIds };
  };
  const withAddresses = async (ids: readonly string[]) =>
    Promise.all(
      (await readAll(ids)).map(async raw => {
        const { properties } = rawGatewaySchema.parse(raw);
        const addresses = await readAll([
          ...properties.publicIpPrefixes,
          ...properties.publicIpAddresses,
          ...properties.publicIpPrefixesV6,
          ...properties.publicIpAddressesV6,
        ]);
        return { raw, subnetIds: properties.subnets, addresses };
      }),
    );
  const [
    { inventory, loadBalancers, networks, outbound, subnetIds },
    resourceGroups,
    offered,
    liveGateways,
    retiringGateways,
    named,
    chosen,
    networksOfNew,
    linked,
  ] = await Promise.all([
    readNetworks(),
    readResourceGroup(session, {
      subscriptionId,
      resourceGroup: document.spec.resourceGroup,
      signal,
    }),
    readRegions(session, { subscriptionId, now, signal }),
    withAddresses(gatewayIds),
    withAddresses(retiringIds),
    readAll(namedIds),
    readAll(chosenIds),
    readAll(newNetworkIds),
    readLinked(linkedIds, { read }),
    // Those two are awaited with the networks: here, so that no failure is missed.
    clusters,
    listed,
  ]);
  const reads = [...liveGateways, ...retiringGateways];
  const index = indexInventory(inventory);
  const subnets = mapObservedSubnets(subnetIds, {
    networks,
    inventory,
    loadBalancers,
  });
  const { resourceGroup } = document.spec;
  // A run that goes on has passed it, and what it writes next tells by itself.
  const readBeforehand = async () =>
    options.runId
      ? undefined
      : readPreflight({
          subscriptionId,
          regions,
          scopes: distinct([
            `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
            ...reads.map(({ raw }) => String(raw.id)),
            ...chosenIds,
            ...linkedIds,
            ...networksOfNew.map(({ id }) => String(id)),
            ...newVirtualNetworks.map(
              ({ resourceId }) => resourceId.split('/providers/')[0],
            ),
            ...outbound.map(({ resourceId }) => resourceId),
            ...retiringGateways.flatMap(({ addresses }) =>
              addresses.map(({ id }) => String(id)),
            ),
            ...subnets.flatMap(each => [
              each.fact.resourceId,
              ...(each.linkedIds ?? []),
            ]),
          ]),
          reader: session,
          writer: options.writer,
          signal,
        });
  const [preflight, subjects, usersOfPrefixes] = await Promise.all([
    readBeforehand(),
    readSubjects(
      distinct([
        ...gatewayIds,
        ...outbound.map(({ resourceId }) => resourceId),
        ...retiringGateways.flatMap(({ raw, addresses }) =>
          [raw, ...addresses].map(({ id }) => String(id)),
        ),
        ...chosenIds,
        ...namedIds,
        ...linkedIds,
        ...newNetworkIds,
        ...subnets.flatMap(({ fact }) => [
          fact.resourceId,
          ...(fact.natGatewayResourceId ? [fact.natGatewayResourceId] : []),
        ]),
      ]),
      { account: session.account, read, inventory },
    ),
    readUsersOfPrefixes([...named, ...chosen], { read }),
  ]);
  // In whose group they will stand; new subnets are their network's.
  const newSubjects = newVirtualNetworks
    .filter(({ resourceId }) => !(resourceId.toLowerCase() in subjects))
    .map(({ resourceId, region = document.spec.region }) => [
      resourceId.toLowerCase(),
      [
        subjectOf(
          { id: resourceId, location: region },
          { account: session.account, index },
        ),
      ],
    ]);
  const owned = {
    createdGuids: await options.createdGuids(
      [
        ...named,
        ...chosen,
        ...networksOfNew,
        ...reads.flatMap(({ raw, addresses }) => [raw, ...addresses]),
      ].map(({ id }) => String(id)),
    ),
    runId: options.runId,
  };
  const adoptedGuids = await options.adoptedGuids?.(
    reads.map(({ raw }) => String(raw.id)),
  );
  const toAddress = (raw: JsonObject) =>
    mapObservedAddress(raw, { ...owned, usersOfPrefixes });
  const toGateway = ({ raw, addresses }: (typeof reads)[number]) =>
    mapObservedGateway(raw, {
      ...owned,
      adoptedGuids,
      addresses: addresses.map(toAddress),
    });

  const state: AzureState = {
    resourceGroups,
    nodeResourceGroups: inventory.managedClusters.flatMap(
      cluster => cluster.nodeResourceGroup ?? [],
    ),
    regions: regions.map(name => {
      const known = offered.find(each => sameRegion(each.name, name));
      return {
        name,
        zones: known?.zones,
        skus: known?.skus ?? skusOfRegion(name),
      };
    }),
    subject: subjectOf(
      { id: gatewayIds[0], location: document.spec.region },
      { account: session.account, index },
    ),
    subjects: { ...subjects, ...Object.fromEntries(newSubjects) },
    gateways: liveGateways.map(toGateway),
    ...(retiringIds.length > 0 && {
      retiring: retiringGateways.map(toGateway),
    }),
    ...(clusterIds.length > 0 && { outbound }),
    named: named.map(toAddress),
    chosen: chosen.map(toAddress),
    subnets,
    ...(newSubnets.length > 0 && {
      networks: networksOfNew.map(mapNetworkFact),
      linked,
    }),
    ...(former && { former }),
    ...(preflight && { preflight }),
    replaced: mapReplaced(
      subnets.filter(({ fact }) =>
        wantedSubnetIds.some(id => sameArmId(id, fact.resourceId)),
      ),
      {
        gatewayIdOf: subnetId =>
          gatewayIds[
            gateways.findIndex(wanted =>
              wanted.subnets.some(id => sameArmId(id, subnetId)),
            )
          ],
        index,
      },
    ),
    clusters: mapClusterSubnets(
      [...subnetIds, ...liveGateways.flatMap(each => each.subnetIds)],
      { index },
    ),
  };
  const unrecorded = mapUnrecorded(
    [...liveGateways.map(({ raw }) => raw), ...named, ...networksOfNew],
    owned,
  );
  return { state, unrecorded };
}
