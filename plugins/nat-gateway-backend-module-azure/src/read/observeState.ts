import type { JsonObject } from '@backstage/types';
import {
  sameRegion,
  virtualNetworkIdOfSubnet,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { indexInventory } from '../map/indexInventory';
import { mapClusterSubnets } from '../map/mapClusterSubnets';
import { mapObservedAddress } from '../map/mapObservedAddress';
import { mapObservedGateway } from '../map/mapObservedGateway';
import { mapObservedSubnets } from '../map/mapObservedSubnets';
import { mapReplaced } from '../map/mapReplaced';
import { mapUnrecorded } from '../map/mapUnrecorded';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { skusOfRegion } from '../map/skusOfRegion';
import { subjectOf } from '../map/subjectOf';
import type { AzureState } from '../plan/AzureState';
import { desiredAddresses } from '../plan/desiredAddresses';
import { gatewayIdOf } from '../plan/gatewayIdOf';
import type { AzureSession } from './AzureSession';
import { readInventory } from './readInventory';
import { readRegions } from './readRegions';
import { readResource } from './readResource';
import { readResourceGroups } from './readResourceGroups';
import { readSubjects } from './readSubjects';

/** Each id once, whatever its case. */
const distinct = (ids: readonly string[]) => [
  ...new Map(ids.map(id => [id.toLowerCase(), id])).values(),
];

/**
 * Reads the live state that a plan for a document needs. What the plan turns on is read by id,
 * since lists may lag behind; what gives it context comes from the lists.
 *
 * @internal
 */
export async function observeState(
  document: AzureNatGatewaySpec,
  options: {
    readonly session: AzureSession;
    readonly createdGuids: Readonly<Record<string, string>>;
    readonly runId?: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly state: AzureState;
  readonly unrecorded: ReturnType<typeof mapUnrecorded>;
}> {
  const { session, signal, now } = options;
  const { subscriptionId, region, gateways } = document.spec;
  const [wanted] = gateways;
  const readAll = async (ids: readonly string[]) =>
    (
      await Promise.all(
        distinct(ids).map(resourceId =>
          readResource(session, { resourceId, now, signal }),
        ),
      )
    ).filter((raw): raw is JsonObject => raw !== undefined);
  const chosenIds =
    wanted.addresses.kind === 'existing' ? wanted.addresses.resourceIds : [];
  const networkIds = wanted.subnets.flatMap(
    id => virtualNetworkIdOfSubnet(id) ?? [],
  );

  const [inventory, groups, regions, [gateway], named, chosen, networks] =
    await Promise.all([
      readInventory(session, { subscriptionId, signal }),
      readResourceGroups(session, { subscriptionId, signal }),
      readRegions(session, { subscriptionId, signal }),
      readAll([gatewayIdOf(document)]),
      readAll(desiredAddresses(document).map(({ resourceId }) => resourceId)),
      readAll(chosenIds),
      readAll(networkIds),
    ]);
  const addressIds = gateway
    ? (({ properties }) => [
        ...properties.publicIpPrefixes,
        ...properties.publicIpAddresses,
        ...properties.publicIpPrefixesV6,
        ...properties.publicIpAddressesV6,
      ])(rawGatewaySchema.parse(gateway))
    : [];
  const ofGateway = await readAll(addressIds);
  const gatewayId = gatewayIdOf(document);
  const index = indexInventory(inventory);
  const subnets = mapObservedSubnets(wanted.subnets, { networks, inventory });
  const subjects = await readSubjects(
    distinct([
      gatewayId,
      ...chosenIds,
      ...desiredAddresses(document).map(({ resourceId }) => resourceId),
      ...subnets.flatMap(({ fact }) => [
        fact.resourceId,
        ...(fact.natGatewayResourceId ? [fact.natGatewayResourceId] : []),
      ]),
    ]),
    { session, inventory, now, signal },
  );
  const toAddress = (raw: JsonObject) => mapObservedAddress(raw, options);

  const state: AzureState = {
    resourceGroups: groups.map(({ name }) => name),
    nodeResourceGroups: inventory.managedClusters.flatMap(
      cluster => cluster.nodeResourceGroup ?? [],
    ),
    regionZones: regions.find(({ name }) => sameRegion(name, region))?.zones,
    regionSkus: skusOfRegion(region),
    subject:
      subjects[gatewayId.toLowerCase()]?.[0] ??
      subjectOf(
        { id: gatewayId, location: region },
        { account: session.account, clusters: inventory.managedClusters },
      ),
    subjects,
    gateway: gateway
      ? mapObservedGateway(gateway, {
          ...options,
          addresses: ofGateway.map(toAddress),
        })
      : null,
    named: named.map(toAddress),
    chosen: chosen.map(toAddress),
    subnets,
    replaced: mapReplaced(subnets, { gatewayId, index }),
    clusters: mapClusterSubnets(
      [
        ...wanted.subnets,
        ...(gateway ? rawGatewaySchema.parse(gateway).properties.subnets : []),
      ],
      { index },
    ),
  };
  const ours = [...(gateway ? [gateway] : []), ...named];
  return { state, unrecorded: mapUnrecorded(ours, options) };
}
