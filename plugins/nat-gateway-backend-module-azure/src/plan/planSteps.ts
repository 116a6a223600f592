import {
  parseArmId,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { createStep } from './createStep';
import { desiredAddresses, type DesiredAddress } from './desiredAddresses';
import type { PlannedGateway } from './PlannedGateway';

function createAddress(
  address: DesiredAddress,
  document: AzureNatGatewaySpec,
): Step {
  const { account, region, gateways } = document.spec;
  const [{ sku, zone, tags }] = gateways;
  const { resourceId, name, prefixLength } = address;
  const common = {
    account,
    resourceId,
    after: [],
    locks: [resourceId],
    effect: 'none',
  } as const;
  const input = { region, sku, zones: zone ? [zone] : [], tags };
  return prefixLength === undefined
    ? createStep('createPublicIp', {
        ...common,
        key: `create-ip:${name}`,
        title: say('step.createPublicIp', { name }),
        input,
      })
    : createStep('createPublicIpPrefix', {
        ...common,
        key: `create-prefix:${name}`,
        title: say('step.createPublicIpPrefix', {
          name,
          prefixLength,
          count: 2 ** (32 - prefixLength),
        }),
        input: { ...input, prefixLength },
      });
}

function repairAddress(
  { resourceId, name }: PlannedGateway['addressesToRepair'][number],
  options: {
    readonly account: string;
    readonly state: AzureState;
  },
): Step {
  const { gateway } = options.state;
  const isServing =
    gateway !== null &&
    gateway.subnetIds.length > 0 &&
    gateway.addresses.some(held => sameArmId(held.resourceId, resourceId));
  return createStep('repairAddress', {
    account: options.account,
    key: `repair-address:${name}`,
    title: say('step.repairAddress', { name }),
    resourceId,
    after: [],
    locks: [resourceId],
    effect: isServing ? 'movesEgress' : 'none',
    input: {},
  });
}

const idsOfKind = (
  kind: 'publicIp' | 'prefix',
  addresses: readonly Pick<DesiredAddress, 'kind' | 'resourceId'>[],
) =>
  addresses
    .filter(address => address.kind === kind)
    .map(({ resourceId }) => resourceId);

const sayIdleTimeout = (minutes: number) =>
  say('step.idleTimeout', { minutes });

function createGateway(
  document: AzureNatGatewaySpec,
  options: { readonly planned: PlannedGateway; readonly after: string[] },
): Step {
  const { account, region, gateways } = document.spec;
  const [{ name, sku, zone, idleTimeoutMinutes, tags }] = gateways;
  const { planned, after } = options;
  // Those to be created in the order of the document, whether or not some stand already.
  const addresses = [
    ...desiredAddresses(document),
    ...planned.toAdd.filter(
      ({ resourceId }) =>
        !desiredAddresses(document).some(
          desired =>
            desired.resourceId.toLowerCase() === resourceId.toLowerCase(),
        ),
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
      publicIpIds: idsOfKind('publicIp', addresses),
      prefixIds: idsOfKind('prefix', addresses),
    },
  });
}

function updateGateway(
  state: AzureState,
  options: {
    readonly account: string;
    readonly name: string;
    readonly planned: PlannedGateway;
    readonly after: string[];
  },
): Step | undefined {
  const { account, name, planned, after } = options;
  const added = [...planned.toCreate, ...planned.toAdd];
  const tagNames = Object.keys(planned.tags);
  const what = [
    ...(planned.idleTimeoutMinutes === undefined
      ? []
      : [sayIdleTimeout(planned.idleTimeoutMinutes)]),
    ...(added.length > 0
      ? [say('step.addAddresses', { names: added.map(each => each.name) })]
      : []),
    ...(tagNames.length > 0 ? [say('step.setTags', { names: tagNames })] : []),
    ...(planned.repair ? [say('step.repairFailed', {})] : []),
  ].map(({ wording }) => wording);
  if (what.length === 0) {
    return undefined;
  }
  const change = what.reduceRight(
    (more, each) => say('step.changeAnd', { change: each, more }).wording,
  );
  const isServing = (state.gateway?.subnetIds.length ?? 0) > 0;
  return createStep('updateGateway', {
    account,
    key: `update-gateway:${name}`,
    title: say('step.updateGateway', { name, change }),
    resourceId: planned.gatewayId,
    after,
    locks: [planned.gatewayId, ...added.map(({ resourceId }) => resourceId)],
    // What a failed write left may become true only now.
    effect:
      (added.length > 0 || planned.repair) && isServing
        ? 'movesEgress'
        : 'none',
    input: {
      idleTimeoutMinutes: planned.idleTimeoutMinutes,
      tags: planned.tags,
      addPublicIpIds: idsOfKind('publicIp', added),
      addPrefixIds: idsOfKind('prefix', added),
    },
  });
}

/**
 * The writes that take the live state to the document: addresses, then the gateway, then one
 * subnet after the other, since a virtual network takes one write at a time.
 *
 * @internal
 */
export function planSteps(
  document: AzureNatGatewaySpec,
  options: { readonly state: AzureState; readonly planned: PlannedGateway },
): readonly Step[] {
  const { state, planned } = options;
  const { account, gateways } = document.spec;
  const [{ name }] = gateways;
  const addressSteps = [
    ...planned.toCreate.map(address => createAddress(address, document)),
    ...planned.addressesToRepair.map(address =>
      repairAddress(address, { account, state }),
    ),
  ];
  const after = addressSteps.map(({ key }) => key);
  const gatewayStep = state.gateway
    ? updateGateway(state, {
        account,
        name,
        planned,
        after,
      })
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
    ...addressSteps,
    ...(gatewayStep ? [gatewayStep] : []),
    ...attachSteps,
  ];
}
