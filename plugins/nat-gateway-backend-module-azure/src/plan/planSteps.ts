import {
  desiredAddresses,
  parseArmId,
  regionOf,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type DesiredAddress,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createStep } from './createStep';
import { detachStep } from './detachStep';
import type { PlannedGateway } from './PlannedGateway';

function createAddress(
  address: DesiredAddress,
  options: {
    readonly document: AzureNatGatewaySpec;
    readonly planned: PlannedGateway;
  },
): Step {
  const { account } = options.document.spec;
  const { sku, zone, tags } = options.planned.wanted;
  const region = regionOf(options.document.spec, options.planned.wanted);
  const { resourceId, name, prefixId, prefixLength, addressCount } = address;
  const { ipVersion } = address;
  const common = {
    account,
    resourceId,
    after: [],
    locks: [resourceId],
    effect: 'none',
  } as const;
  const input = {
    region,
    sku,
    zones: zone ? [zone] : [],
    tags,
    ...(ipVersion === 'IPv6' && { ipVersion }),
  };
  const source = options.planned.sourcePrefixes.find(prefix =>
    sameArmId(prefix.resourceId, prefixId ?? ''),
  );
  return prefixLength === undefined
    ? createStep('createPublicIp', {
        ...common,
        key: `create-ip:${name}`,
        title: source
          ? say('step.createPublicIpOfPrefix', { name, prefix: source.name })
          : say('step.createPublicIp', { name }),
        locks: [resourceId, ...(prefixId ? [prefixId] : [])],
        input: {
          ...input,
          // An address stands where its prefix does.
          ...(source && { zones: [...source.zones] }),
          prefixId,
        },
      })
    : createStep('createPublicIpPrefix', {
        ...common,
        key: `create-prefix:${name}`,
        title: say('step.createPublicIpPrefix', {
          name,
          prefixLength,
          count: addressCount,
        }),
        input: { ...input, prefixLength },
      });
}

function repairAddress(
  { resourceId, name }: PlannedGateway['addressesToRepair'][number],
  options: {
    readonly account: string;
    readonly planned: PlannedGateway;
  },
): Step {
  const { live } = options.planned;
  const isServing =
    live !== undefined &&
    live.subnetIds.length > 0 &&
    live.addresses.some(held => sameArmId(held.resourceId, resourceId));
  return createStep('repairAddress', {
    account: options.account,
    key: `repair-address:${name}`,
    title: say('step.repairAddress', { name }),
    resourceId,
    after: [],
    locks: [resourceId, options.planned.gatewayId],
    effect: isServing ? 'movesEgress' : 'none',
    input: {},
  });
}

type ListedAddress = Pick<DesiredAddress, 'kind' | 'resourceId' | 'ipVersion'>;

const idsOfKind = (
  kind: 'publicIp' | 'prefix',
  addresses: readonly ListedAddress[],
  version: 'IPv4' | 'IPv6' = 'IPv4',
) =>
  addresses
    .filter(
      ({ kind: each, ipVersion }) => each === kind && ipVersion === version,
    )
    .map(({ resourceId }) => resourceId);

const sayIdleTimeout = (minutes: number) =>
  say('step.idleTimeout', { minutes });

function createGateway(
  document: AzureNatGatewaySpec,
  options: { readonly planned: PlannedGateway; readonly after: string[] },
): Step {
  const { account } = document.spec;
  const { planned, after } = options;
  const region = regionOf(document.spec, planned.wanted);
  const { name, sku, zone, idleTimeoutMinutes, tags } = planned.wanted;
  const desired = desiredAddresses(document.spec, planned.wanted);
  // Those to be created in the order of the document, whether or not some stand already.
  const addresses: readonly ListedAddress[] = [
    ...desired,
    ...planned.toAdd.filter(
      ({ resourceId }) =>
        !desired.some(each => sameArmId(each.resourceId, resourceId)),
    ),
  ];
  return createStep('createGateway', {
    account,
    key: `create-gateway:${name}`,
    title: say('step.createGateway', {
      name,
      sku,
      zone: (zone
        ? say('phrase.zones', { zones: zone })
        : say('phrase.noZone', {})
      ).wording,
      idleTimeout: sayIdleTimeout(idleTimeoutMinutes).wording,
    }),
    resourceId: planned.gatewayId,
    after,
    locks: [
      planned.gatewayId,
      ...addresses.map(({ resourceId }) => resourceId),
    ],
    effect: 'none',
    input: {
      region,
      sku,
      zones: zone ? [zone] : [],
      tags,
      idleTimeoutMinutes,
      nat64: planned.wanted.nat64,
      publicIpIds: idsOfKind('publicIp', addresses),
      prefixIds: idsOfKind('prefix', addresses),
      publicIpV6Ids: idsOfKind('publicIp', addresses, 'IPv6'),
      prefixV6Ids: idsOfKind('prefix', addresses, 'IPv6'),
    },
  });
}

function updateGateway(
  planned: PlannedGateway,
  options: { readonly account: string; readonly after: string[] },
): Step | undefined {
  const { account, after } = options;
  const { name } = planned.wanted;
  const added: readonly (ListedAddress & { readonly name: string })[] = [
    ...planned.toCreate,
    ...planned.toAdd,
  ];
  const removed = planned.toRemove;
  const tagNames = Object.keys(planned.tags);
  const formerTagNames = Object.keys(planned.formerTags);
  const what = [
    ...(planned.idleTimeoutMinutes === undefined
      ? []
      : [sayIdleTimeout(planned.idleTimeoutMinutes)]),
    ...(added.length > 0
      ? [say('step.addAddresses', { names: added.map(each => each.name) })]
      : []),
    ...(removed.length > 0
      ? [
          say('step.removeAddresses', {
            names: removed.map(each => each.name),
          }),
        ]
      : []),
    ...(tagNames.length > 0 ? [say('step.setTags', { names: tagNames })] : []),
    ...(formerTagNames.length > 0
      ? [say('step.removeTags', { names: formerTagNames })]
      : []),
    ...(planned.nat64 === undefined
      ? []
      : [say(planned.nat64 ? 'step.nat64On' : 'step.nat64Off', {})]),
    ...(planned.repair ? [say('step.repairFailed', {})] : []),
  ].map(({ wording }) => wording);
  if (what.length === 0) {
    return undefined;
  }
  const change = what.reduceRight(
    (more, each) => say('step.changeAnd', { change: each, more }).wording,
  );
  const isServing = (planned.live?.subnetIds.length ?? 0) > 0;
  return createStep('updateGateway', {
    account,
    key: `update-gateway:${name}`,
    title: say('step.updateGateway', { name, change }),
    resourceId: planned.gatewayId,
    after,
    locks: [
      planned.gatewayId,
      ...[...added, ...removed].map(({ resourceId }) => resourceId),
    ],
    // What a failed write left may become true only now.
    effect:
      (added.length + removed.length > 0 ||
        planned.repair ||
        planned.nat64 !== undefined) &&
      isServing
        ? 'movesEgress'
        : 'none',
    input: {
      idleTimeoutMinutes: planned.idleTimeoutMinutes,
      nat64: planned.nat64,
      tags: planned.tags,
      removeTags: planned.formerTags,
      addPublicIpIds: idsOfKind('publicIp', added),
      addPrefixIds: idsOfKind('prefix', added),
      addPublicIpV6Ids: idsOfKind('publicIp', added, 'IPv6'),
      addPrefixV6Ids: idsOfKind('prefix', added, 'IPv6'),
      removeIds: removed.map(({ resourceId }) => resourceId),
    },
  });
}

const keyOfNetwork = ({
  resourceId,
}: PlannedGateway['newVirtualNetworks'][number]) =>
  `create-network:${parseArmId(resourceId)?.name ?? resourceId}`;

function createVirtualNetwork(
  network: PlannedGateway['newVirtualNetworks'][number],
  { document }: { readonly document: AzureNatGatewaySpec },
): Step {
  const { addressPrefixes, resourceId, tags } = network;
  const name = parseArmId(resourceId)?.name ?? resourceId;
  return createStep('createVirtualNetwork', {
    account: document.spec.account,
    key: keyOfNetwork(network),
    title: say('step.createVirtualNetwork', {
      name,
      ranges: addressPrefixes,
    }),
    resourceId,
    after: [],
    locks: [resourceId],
    effect: 'none',
    input: {
      region: network.region ?? document.spec.region,
      addressPrefixes: [...addressPrefixes],
      tags,
    },
  });
}

/** With its gateway from the start: nothing is in it, so that nothing moves. */
function createSubnet(
  { resourceId, ...properties }: PlannedGateway['newSubnets'][number],
  options: {
    readonly document: AzureNatGatewaySpec;
    readonly planned: PlannedGateway;
    readonly newVirtualNetworks: PlannedGateway['newVirtualNetworks'];
    readonly after: readonly string[];
  },
): Step {
  const { document, planned, after } = options;
  const { name = '', parent: networkId = '' } = parseArmId(resourceId) ?? {};
  const network = parseArmId(networkId)?.name ?? '';
  const created = options.newVirtualNetworks.find(each =>
    sameArmId(each.resourceId, networkId),
  );
  return createStep('createSubnet', {
    account: document.spec.account,
    key: `create-subnet:${network}/${name}`,
    title: say('step.createSubnet', {
      network,
      subnet: name,
      ranges: properties.addressPrefixes,
      gateway: planned.wanted.name,
    }),
    resourceId,
    after: [...after, ...(created ? [keyOfNetwork(created)] : [])],
    locks: [networkId, planned.gatewayId],
    effect: 'none',
    input: {
      ...properties,
      addressPrefixes: [...properties.addressPrefixes],
      gatewayId: planned.gatewayId,
    },
  });
}

/**
 * The writes that take one gateway to what the document wants: addresses, then the gateway, then one
 * subnet after the other, since a virtual network takes one write at a time. Addresses are added and taken
 * off in one write, so that no subnet is without any.
 *
 * @internal
 */
export function planSteps(
  document: AzureNatGatewaySpec,
  {
    planned,
    newVirtualNetworks,
  }: {
    readonly planned: PlannedGateway;
    /** Of all gateways of the document. */
    readonly newVirtualNetworks: PlannedGateway['newVirtualNetworks'];
  },
): readonly Step[] {
  const { account } = document.spec;
  const { name } = planned.wanted;
  const addressSteps = [
    ...planned.toCreate.map(address =>
      createAddress(address, { document, planned }),
    ),
    ...planned.addressesToRepair.map(address =>
      repairAddress(address, { account, planned }),
    ),
  ];
  const after = addressSteps.map(({ key }) => key);
  const gatewayStep = planned.live
    ? updateGateway(planned, { account, after })
    : createGateway(document, { planned, after });

  const repaired = new Set(planned.toRepair);
  const attached = [...planned.toAttach, ...planned.toRepair];
  const attachSteps = attached.map(subnet => {
    const { fact, isRoutedAway } = subnet;
    const network = parseArmId(fact.virtualNetworkId)?.name ?? '';
    return createStep('attachSubnet', {
      account,
      key: `attach-subnet:${network}/${fact.name}`,
      title: say(
        repaired.has(subnet) ? 'step.repairSubnet' : 'step.attachSubnet',
        { gateway: name, network, subnet: fact.name },
      ),
      resourceId: fact.resourceId,
      after: gatewayStep ? [gatewayStep.key] : after,
      locks: [fact.virtualNetworkId, planned.gatewayId],
      // A route goes before a gateway: what leaves by it keeps its addresses.
      effect: isRoutedAway ? 'none' : 'movesEgress',
      input: {
        gatewayId: planned.gatewayId,
        expectedGatewayId: fact.natGatewayResourceId ?? null,
      },
    });
  });
  return [
    ...planned.newVirtualNetworks.map(network =>
      createVirtualNetwork(network, { document }),
    ),
    ...addressSteps,
    ...(gatewayStep ? [gatewayStep] : []),
    ...planned.newSubnets.map(subnet =>
      createSubnet(subnet, {
        document,
        planned,
        newVirtualNetworks,
        after: gatewayStep ? [gatewayStep.key] : after,
      }),
    ),
    ...attachSteps,
    ...planned.toDetach.map(subnet =>
      detachStep(subnet, {
        account,
        gateway: name,
        gatewayId: planned.gatewayId,
        after: gatewayStep ? [gatewayStep.key] : [],
      }),
    ),
  ];
}
