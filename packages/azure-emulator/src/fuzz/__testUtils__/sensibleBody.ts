import type { Dice } from 'emulator-kit';
import type { JsonObject } from '../../arm/JsonObject';

const names = ['a', 'b', 'c', 'd', 'e'];

/**
 * The kinds of resources that the fuzz writes; groups are apart.
 *
 * @internal
 */
export const fuzzTypes = [
  'natGateways',
  'publicIPAddresses',
  'publicIPPrefixes',
  'virtualNetworks',
  'subnets',
  'routeTables',
  'networkSecurityGroups',
  'loadBalancers',
  'managedClusters',
] as const;

/**
 * A body that Azure might accept, with references that may lead nowhere.
 *
 * @internal
 */
export function sensibleBody(
  type: (typeof fuzzTypes)[number],
  options: {
    readonly dice: Dice;
    readonly idOf: (type: string, name: string) => string;
  },
): JsonObject {
  const { dice, idOf } = options;
  const location = dice.happens(0.98) ? 'westeurope' : 'northeurope';
  const ref = (kind: string) => ({ id: idOf(kind, dice.pick(names)) });
  const refs = (kind: string) =>
    dice.some(names, 0.3).map(name => ({ id: idOf(kind, name) }));
  const sku = { name: dice.happens(0.8) ? 'Standard' : 'StandardV2' };
  const zones: JsonObject = dice.happens(0.1)
    ? { zones: dice.pick([['1'], ['3'], ['9'], ['1', '2', '3']]) }
    : {};
  switch (type) {
    case 'natGateways':
      return {
        location,
        sku,
        ...zones,
        properties: {
          idleTimeoutInMinutes: dice.happens(0.9) ? 4 : dice.below(200),
          publicIpAddresses: refs('publicIPAddresses'),
          publicIpPrefixes: refs('publicIPPrefixes'),
          ...(dice.happens(0.1)
            ? { sourceVirtualNetwork: ref('virtualNetworks') }
            : {}),
        },
      };
    case 'publicIPAddresses':
      return {
        location,
        sku,
        ...zones,
        properties: {
          publicIPAllocationMethod: 'Static',
          ...(dice.happens(0.3)
            ? { publicIPPrefix: ref('publicIPPrefixes') }
            : {}),
        },
      };
    case 'publicIPPrefixes':
      return {
        location,
        sku,
        ...zones,
        properties: { prefixLength: 28 + dice.below(5) },
      };
    case 'virtualNetworks':
      return {
        location,
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          ...(dice.happens(0.3)
            ? {
                subnets: dice.some(names, 0.5).map((name, index) => ({
                  name,
                  properties: { addressPrefix: `10.0.${index}.0/24` },
                })),
              }
            : {}),
        },
      };
    case 'subnets':
      return {
        properties: {
          addressPrefix: `10.0.${dice.below(8)}.0/${23 + dice.below(3)}`,
          ...(dice.happens(0.5) ? { natGateway: ref('natGateways') } : {}),
          ...(dice.happens(0.3) ? { routeTable: ref('routeTables') } : {}),
          ...(dice.happens(0.3)
            ? { networkSecurityGroup: ref('networkSecurityGroups') }
            : {}),
        },
      };
    case 'routeTables':
      return {
        location,
        properties: {
          routes: [
            {
              name: 'default',
              properties: {
                addressPrefix: '0.0.0.0/0',
                nextHopType: dice.pick(['VirtualAppliance', 'None']),
              },
            },
          ],
        },
      };
    case 'networkSecurityGroups':
      return { location };
    case 'loadBalancers':
      return {
        location,
        sku: { name: dice.pick(['Basic', 'Standard']) },
        properties: {
          frontendIPConfigurations: [
            {
              name: 'front',
              ...zones,
              properties: dice.happens(0.7)
                ? { publicIPAddress: ref('publicIPAddresses') }
                : {
                    subnet: {
                      id: `${idOf(
                        'virtualNetworks',
                        dice.pick(names),
                      )}/subnets/${dice.pick(names)}`,
                    },
                  },
            },
          ],
        },
      };
    case 'managedClusters':
      return {
        location,
        properties: {
          agentPoolProfiles: [
            {
              name: 'system',
              count: 1 + dice.below(3),
              ...(zones.zones ? { availabilityZones: zones.zones } : {}),
              ...(dice.happens(0.6)
                ? {
                    vnetSubnetID: `${idOf(
                      'virtualNetworks',
                      dice.pick(names),
                    )}/subnets/${dice.pick(names)}`,
                  }
                : {}),
            },
          ],
          networkProfile: {
            outboundType: dice.pick([
              'loadBalancer',
              'managedNATGateway',
              'userAssignedNATGateway',
              'userDefinedRouting',
              'none',
            ]),
          },
        },
      };
    default:
      return {};
  }
}
