import {
  sameArmId,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState, ObservedAddress } from '../plan/AzureState';
import { stepInputs } from '../plan/stepInputs';

function addressOf(step: Step, prefixLength?: number): ObservedAddress {
  return {
    resourceId: step.resourceId,
    name: step.resourceId.split('/').at(-1)!,
    kind: prefixLength === undefined ? 'publicIp' : 'prefix',
    address: '192.0.2.1',
    sku: 'Standard',
    ipVersion: 'IPv4',
    addressCount: prefixLength === undefined ? 1 : 2 ** (32 - prefixLength),
    zones: [],
    region: 'westeurope',
    origin: 'created',
    hasFailed: false,
  };
}

/**
 * What a step makes of the state, in memory.
 *
 * @internal
 */
export function applyToState(state: AzureState, step: Step): AzureState {
  const standing = [...state.named, ...state.chosen];
  const found = (ids: readonly string[]) =>
    ids.map(id => {
      const address = standing.find(item => sameArmId(item.resourceId, id));
      if (!address) throw new Error(`${id} does not stand yet`);
      return address;
    });
  switch (step.kind) {
    case 'createPublicIpPrefix': {
      const { prefixLength } = stepInputs.createPublicIpPrefix.parse(
        step.input,
      );
      const named = [...state.named, addressOf(step, prefixLength)];
      return { ...state, named };
    }
    case 'createPublicIp':
      return { ...state, named: [...state.named, addressOf(step)] };
    case 'createGateway': {
      const input = stepInputs.createGateway.parse(step.input);
      return {
        ...state,
        gateways: [
          ...state.gateways,
          {
            ...input,
            resourceId: step.resourceId,
            name: step.resourceId.split('/').at(-1)!,
            origin: 'created',
            addresses: found([...input.prefixIds, ...input.publicIpIds]),
            subnetIds: [],
            hasFailed: false,
          },
        ],
      };
    }
    case 'createVirtualNetwork':
      return state;
    case 'createSubnet': {
      const { gatewayId } = stepInputs.createSubnet.parse(step.input);
      if (!state.gateways.some(each => sameArmId(each.resourceId, gatewayId))) {
        throw new Error('the gateway does not stand yet');
      }
      return {
        ...state,
        subnets: [
          ...state.subnets,
          {
            fact: {
              resourceId: step.resourceId,
              name: step.resourceId.split('/').at(-1)!,
              virtualNetworkId: step.resourceId.split('/subnets/')[0],
              region: 'westeurope',
              natGatewayResourceId: gatewayId,
              clusters: [],
              machineZones: [],
            },
            carriedBy: 'a gateway',
            isRoutedAway: false,
            hasFailed: false,
            addresses: [],
            notRead: [],
          },
        ],
      };
    }
    case 'attachSubnet': {
      const { gatewayId, expectedGatewayId } = stepInputs.attachSubnet.parse(
        step.input,
      );
      const isTaker = (resourceId: string) => sameArmId(resourceId, gatewayId);
      if (!state.gateways.some(({ resourceId }) => isTaker(resourceId))) {
        throw new Error('the gateway does not stand yet');
      }
      return {
        ...state,
        gateways: state.gateways.map(gateway => ({
          ...gateway,
          subnetIds: [
            ...gateway.subnetIds.filter(id => !sameArmId(id, step.resourceId)),
            ...(isTaker(gateway.resourceId) ? [step.resourceId] : []),
          ],
        })),
        subnets: state.subnets.map(subnet => {
          if (!sameArmId(subnet.fact.resourceId, step.resourceId)) {
            return subnet;
          }
          const current = subnet.fact.natGatewayResourceId ?? null;
          if (current !== expectedGatewayId) throw new Error('not as planned');
          return {
            ...subnet,
            fact: { ...subnet.fact, natGatewayResourceId: gatewayId },
          };
        }),
      };
    }
    case 'updateGateway': {
      const input = stepInputs.updateGateway.parse(step.input);
      const { idleTimeoutMinutes } = input;
      const isGone = ({ resourceId }: ObservedAddress) =>
        input.removeIds.some(id => sameArmId(id, resourceId));
      return {
        ...state,
        gateways: state.gateways.map(gateway => {
          if (!sameArmId(gateway.resourceId, step.resourceId)) return gateway;
          const addresses = [
            ...gateway.addresses.filter(each => !isGone(each)),
            ...found([...input.addPrefixIds, ...input.addPublicIpIds]),
          ];
          if (addresses.length === 0) throw new Error('no address is left');
          return {
            ...gateway,
            ...(idleTimeoutMinutes !== undefined && { idleTimeoutMinutes }),
            hasFailed: false,
            addresses,
            tags: {
              ...Object.fromEntries(
                Object.entries(gateway.tags).filter(
                  ([name]) => !(name in input.removeTags),
                ),
              ),
              ...input.tags,
            },
          };
        }),
      };
    }
    case 'detachSubnet':
      return {
        ...state,
        gateways: state.gateways.map(gateway => ({
          ...gateway,
          subnetIds: gateway.subnetIds.filter(
            id => !sameArmId(id, step.resourceId),
          ),
        })),
        subnets: state.subnets.map(subnet =>
          sameArmId(subnet.fact.resourceId, step.resourceId)
            ? {
                ...subnet,
                fact: { ...subnet.fact, natGatewayResourceId: undefined },
              }
            : subnet,
        ),
      };
    default:
      throw new Error(`${step.kind} is not known here`);
  }
}
