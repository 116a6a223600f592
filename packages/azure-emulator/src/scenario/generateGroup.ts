import { fractionOf } from 'emulator-kit';
import { generateWorkload } from './generateWorkload';
import type { CheckedScenario } from './CheckedScenario';
import { scaledRegions } from './scaledRegions';

type Group = CheckedScenario['resourceGroups'][number];
type Resource = Group['resources'][number];
type Workload = CheckedScenario['workloads'][number];

/**
 * A resource group of a generated scenario: gateways with their addresses, one network whose subnets use them, and clusters.
 *
 * @internal
 */
export function generateGroup(options: {
  readonly name: string;
  readonly subscription: string;
  readonly gateways: readonly { readonly hasCluster: boolean }[];
  readonly regions: number;
  readonly seed: number;
}): { readonly group: Group; readonly workloads: readonly Workload[] } {
  const { name, subscription } = options;
  const suffix = name.slice('rg-'.length);
  const key = `${options.seed}/${name}`;
  const location =
    scaledRegions[Math.floor(fractionOf(`${key}/region`) * options.regions)];
  const gateways = options.gateways.map((_, index) =>
    generateGateway({
      group: name,
      name: `nat-${suffix}-${index + 1}`,
      key: `${key}/${index}`,
    }),
  );
  const network: Resource = {
    type: 'virtualNetworks',
    name: `vnet-${suffix}`,
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: gateways.flatMap(({ gateway, subnets }, index) =>
        Array.from({ length: subnets }, (_, at) => ({
          name: `snet-${index + 1}-${at + 1}`,
          properties: {
            addressPrefix: `10.0.${index * 4 + at}.0/24`,
            natGateway: { id: `@${name}/natGateways/${gateway.name}` },
          },
        })),
      ),
    },
  };
  const clusters = options.gateways.flatMap(({ hasCluster }, index) =>
    hasCluster
      ? [
          generateCluster({
            name: `aks-${suffix}-${index + 1}`,
            subnet: `@${name}/virtualNetworks/${network.name}/subnets/snet-${
              index + 1
            }-1`,
          }),
        ]
      : [],
  );
  return {
    group: {
      name,
      subscription,
      location,
      tags: { team: `team-${suffix}` },
      resources: [
        ...gateways.flatMap(({ addresses, gateway }) => [
          ...addresses,
          gateway,
        ]),
        network,
        ...clusters,
      ],
    },
    workloads: gateways.map(({ gateway }) =>
      generateWorkload({
        name: gateway.name,
        source: `/subscriptions/${subscription}/resourceGroups/${name}/providers/Microsoft.Network/natGateways/${gateway.name}`,
        key: `${key}/${gateway.name}`,
      }),
    ),
  };
}

function generateCluster({
  name,
  subnet,
}: {
  readonly name: string;
  readonly subnet: string;
}): Resource {
  return {
    type: 'managedClusters',
    name,
    properties: {
      dnsPrefix: name,
      agentPoolProfiles: [
        { name: 'nodes', mode: 'System', count: 3, vnetSubnetID: subnet },
      ],
      networkProfile: {
        networkPlugin: 'azure',
        outboundType: 'userAssignedNATGateway',
      },
    },
  };
}

/** Four of five are of the older kind; most have one address, some up to four, one of ten a prefix of four. */
function generateGateway(options: {
  readonly group: string;
  readonly name: string;
  readonly key: string;
}): {
  readonly gateway: Resource;
  readonly addresses: readonly Resource[];
  readonly subnets: number;
} {
  const { group, name, key } = options;
  const fraction = (what: string) => fractionOf(`${key}/${what}`);
  const sku = fraction('sku') < 0.8 ? 'Standard' : 'StandardV2';
  const zone = Math.floor(fraction('zone') * 4);
  const zones = sku === 'Standard' && zone > 0 ? { zones: [String(zone)] } : {};
  const hasPrefix = fraction('prefix') < 0.1;
  const many =
    fraction('many') < 0.2 ? 2 + Math.floor(fraction('count') * 3) : 1;
  const addresses: readonly Resource[] = hasPrefix
    ? [
        {
          type: 'publicIPPrefixes',
          name: `ippre-${name}`,
          sku,
          ...zones,
          properties: { prefixLength: 30 },
        },
      ]
    : Array.from({ length: many }, (_, index) => ({
        type: 'publicIPAddresses',
        name: `pip-${name}-${index + 1}`,
        sku,
        ...zones,
        properties: { publicIPAllocationMethod: 'Static' },
      }));
  return {
    addresses,
    subnets: 1 + Math.floor(fraction('subnets') * 3),
    gateway: {
      type: 'natGateways',
      name,
      sku,
      ...zones,
      properties: {
        idleTimeoutInMinutes: fraction('idle') < 0.9 ? 4 : 30,
        [hasPrefix ? 'publicIpPrefixes' : 'publicIpAddresses']: addresses.map(
          address => ({ id: `@${group}/${address.type}/${address.name}` }),
        ),
      },
    },
  };
}
