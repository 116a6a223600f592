import {
  azureGatewayKind,
  desiredAddresses,
  existingAddressIds,
  gatewayDifference,
  sameArmId,
  sourcePrefixIds,
  virtualNetworkIdOfSubnet,
  type AzureGatewaySpec,
  type AzureNatGatewaySpec,
  type SubnetFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { tagNameIn } from '../map/tagNameIn';
import { addressesToDelete } from './addressesToDelete';
import type { AzureState } from './AzureState';
import { gatewayIdOf } from './gatewayIdOf';
import type { PlannedGateway } from './PlannedGateway';

type Identified = { readonly resourceId: string };

const idsOf = (items: readonly Identified[] = []) =>
  items.map(({ resourceId }) => resourceId);

const isAmong =
  (ids: readonly string[]) =>
  ({ resourceId }: Identified) =>
    ids.some(id => sameArmId(id, resourceId));

const networkIdOf = ({ resourceId }: Identified) =>
  virtualNetworkIdOfSubnet(resourceId) ?? '';

/** What of a document's subnets and networks does not exist yet. */
function missingNetworks(
  { spec }: AzureNatGatewaySpec,
  { networks = [], subnets }: Pick<AzureState, 'networks' | 'subnets'>,
) {
  const standing = subnets.map(({ fact }) => fact.resourceId);
  const newSubnets = (spec.newSubnets ?? []).filter(
    each => !isAmong(standing)(each),
  );
  const ofGateway = ({ subnets: ids }: AzureGatewaySpec) =>
    newSubnets.filter(isAmong(ids));
  return {
    newSubnetsOf: ofGateway,
    /** The first gateway with a subnet in it creates a network. */
    newVirtualNetworksOf: (gateway: AzureGatewaySpec) =>
      (spec.newVirtualNetworks ?? []).filter(
        network =>
          !isAmong(idsOf(networks))(network) &&
          spec.gateways.find(each =>
            ofGateway(each).some(subnet =>
              sameArmId(networkIdOf(subnet), network.resourceId),
            ),
          ) === gateway,
      ),
  };
}

function compareGateway(
  wanted: AzureGatewaySpec,
  options: {
    readonly path: string;
    readonly document: AzureNatGatewaySpec;
    readonly state: AzureState;
  },
): PlannedGateway {
  const { path, document, state } = options;
  const where = document.spec;
  const gatewayId = gatewayIdOf(document, wanted);
  const retired = state.retiring?.find(({ name }) =>
    sameArmId(name, wanted.replaces ?? ''),
  );
  const missing = missingNetworks(document, state);
  const live = state.gateways.find(isAmong([gatewayId]));
  const created = desiredAddresses(where, wanted);
  const named = state.named.filter(isAmong(idsOf(created)));
  const chosen = state.chosen.filter(isAmong(existingAddressIds(wanted)));
  const standing = [...named, ...chosen];
  const subnets = state.subnets.filter(({ fact }) =>
    isAmong(wanted.subnets)(fact),
  );
  const isAttached = ({ natGatewayResourceId }: SubnetFact) =>
    sameArmId(natGatewayResourceId ?? '', gatewayId);
  const attached = subnets.filter(({ fact }) => isAttached(fact));
  const difference = gatewayDifference(wanted, {
    where,
    // A subnet is written by itself: its own word counts, not the gateway's list.
    ...(live && {
      live: {
        ...live,
        kind: azureGatewayKind(live.sku),
        subnetIds: attached.map(({ fact }) => fact.resourceId),
      },
    }),
  });

  const former = state.former?.find(each => sameArmId(each.name, wanted.name));
  const declaredSubnets = where.gateways.flatMap(each => each.subnets);
  const toDetach = state.subnets.filter(
    ({ fact }) =>
      isAttached(fact) &&
      isAmong(former?.subnets ?? [])(fact) &&
      !isAmong(declaredSubnets)(fact),
  );
  const toRemove = (live?.addresses ?? []).filter(
    isAmong(difference.otherAddressIds),
  );
  const toCreate = created.filter(each => !isAmong(idsOf(standing))(each));
  const toAdd = standing.filter(isAmong(difference.missingAddressIds));
  const addressesToRepair = standing.filter(
    ({ hasFailed, origin }) => hasFailed && origin !== 'foreign',
  );
  const repair = live?.hasFailed === true;
  const nat64Differs =
    live !== undefined &&
    wanted.nat64 !== undefined &&
    wanted.nat64 !== (live.nat64 ?? false);
  const toAttach = subnets.filter(({ fact }) =>
    isAmong(difference.missingSubnetIds)(fact),
  );

  return {
    gatewayId,
    wanted,
    path,
    subject: state.subjects[gatewayId.toLowerCase()]?.[0] ?? state.subject,
    ...(live && { live }),
    named,
    sourcePrefixes: state.chosen.filter(isAmong(sourcePrefixIds(wanted))),
    toCreate,
    toAdd,
    addressesToRepair,
    // What a failed write left may become true only when it is repaired.
    movesServed:
      (live?.subnetIds.length ?? 0) > 0 &&
      (toCreate.length + toAdd.length + toRemove.length > 0 ||
        repair ||
        nat64Differs ||
        addressesToRepair.some(isAmong(idsOf(live?.addresses)))),
    toRemove,
    ...(difference.idleTimeout && {
      idleTimeoutMinutes: wanted.idleTimeoutMinutes,
    }),
    ...(nat64Differs && { nat64: wanted.nat64 }),
    tags: Object.fromEntries(
      Object.entries(wanted.tags).filter(
        ([name, value]) =>
          live && live.tags[tagNameIn(live.tags, name) ?? name] !== value,
      ),
    ),
    formerTags: Object.fromEntries(
      Object.entries(former?.tags ?? {}).flatMap(([name, value]) => {
        const spelled = live && tagNameIn(live.tags, name);
        return spelled !== undefined &&
          live?.tags[spelled] === value &&
          tagNameIn(wanted.tags, name) === undefined
          ? [[spelled, value]]
          : [];
      }),
    ),
    repair,
    subnets,
    newVirtualNetworks: missing.newVirtualNetworksOf(wanted),
    newSubnets: missing.newSubnetsOf(wanted),
    toAttach,
    toDetach,
    replaced: state.replaced.filter(({ resourceId }) =>
      toAttach.some(({ fact }) =>
        sameArmId(fact.natGatewayResourceId ?? '', resourceId),
      ),
    ),
    ...(retired && { retired }),
    retiredAddresses: retired
      ? addressesToDelete(document, {
          gatewayId: retired.resourceId,
          addresses: retired.addresses,
        })
      : [],
    toRepair: attached.filter(({ hasFailed }) => hasFailed),
  };
}

/**
 * Compares each gateway of a document with the live state.
 *
 * @internal
 */
export const compareGateways = (
  document: AzureNatGatewaySpec,
  state: AzureState,
): readonly PlannedGateway[] =>
  document.spec.gateways.map((wanted, index) =>
    compareGateway(wanted, {
      path: `spec.gateways[${index}]`,
      document,
      state,
    }),
  );
