import type { CountedResource } from './CountedResource';
import type { Quota } from './Quota';

const addressType = 'Microsoft.Network/publicIPAddresses';
const prefixType = 'Microsoft.Network/publicIPPrefixes';
/** Addresses by the length of an IPv4 prefix. */
const prefixUnits: Readonly<Record<number, number>> = {
  28: 16,
  29: 8,
  30: 4,
  31: 2,
};

/**
 * A quota of a subscription in one region, and how much of it a resource takes.
 *
 * @internal
 */
export interface RegionQuota extends Quota {
  readonly types: readonly string[];
  /** 1 where it is left out. */
  readonly units?: (resource: CountedResource) => number;
}

/**
 * The quotas of Microsoft.Network for a subscription in a region, in the order in which they are judged.
 *
 * Names: the examples of https://learn.microsoft.com/rest/api/virtualnetwork/usages/list and https://learn.microsoft.com/powershell/module/az.quota/get-azquota.
 *
 * Limits of virtual networks, of network security groups and, with an enterprise agreement, of addresses: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits (its text of December 2022). For route tables https://azure.microsoft.com/updates?id=562695 is to say more than the 200 of that text, which was not read; that limit and the remaining ones are assumed.
 *
 * @internal
 */
export const regionQuotas: readonly RegionQuota[] = [
  {
    name: 'virtualNetworks',
    usage: 'VirtualNetworks',
    title: 'Virtual Networks',
    types: ['Microsoft.Network/virtualNetworks'],
    limit: 1000,
    refusal: 'VnetCountLimitReached',
  },
  {
    name: 'publicIPAddresses',
    usage: 'PublicIPAddresses',
    title: 'Public IP Addresses',
    types: [addressType],
    limit: 1000,
    refusal: 'PublicIPCountLimitReached',
  },
  {
    name: 'staticPublicIPAddresses',
    usage: 'StaticPublicIPAddresses',
    title: 'Static Public IP Addresses',
    types: [addressType],
    units: address => (isStatic(address) ? 1 : 0),
    limit: 1000,
    refusal: 'StaticPublicIPCountLimitReached',
  },
  {
    name: 'ipv4StandardPublicIPAddresses',
    usage: 'IPv4StandardSkuPublicIpAddresses',
    title: 'IPv4 Standard Sku Public Ip Addresses',
    types: [addressType, prefixType],
    units: ipv4Addresses,
    limit: 1000,
    refusal: 'IPv4StandardSkuPublicIpCountLimitReached',
  },
  {
    name: 'standardPublicIPAddresses',
    usage: 'StandardSkuPublicIpAddresses',
    title: 'Standard Sku Public Ip Addresses',
    types: [addressType],
    units: address => (isBasic(address) ? 0 : 1),
    limit: 1000,
    refusal: 'StandardSkuPublicIPCountLimitReached',
  },
  {
    name: 'basicPublicIPAddresses',
    usage: 'IPv4BasicSkuPublicIpAddresses',
    title: 'IPv4 Basic Sku Public Ip Addresses',
    types: [addressType],
    units: address => (isBasic(address) ? 1 : 0),
    limit: 1000,
    refusal: 'IPv4BasicSkuPublicIpCountLimitReached',
  },
  {
    name: 'publicIPPrefixes',
    usage: 'PublicIpPrefixes',
    title: 'Public Ip Prefixes',
    types: [prefixType],
    limit: 1000,
    refusal: 'PublicIPPrefixCountLimitReached',
  },
  {
    name: 'natGateways',
    usage: 'NatGateways',
    title: 'Nat Gateways',
    types: ['Microsoft.Network/natGateways'],
    limit: 1000,
  },
  {
    name: 'loadBalancers',
    usage: 'LoadBalancers',
    title: 'Load Balancers',
    types: ['Microsoft.Network/loadBalancers'],
    limit: 1000,
  },
  {
    name: 'standardLoadBalancers',
    usage: 'StandardSkuLoadBalancers',
    title: 'Standard Sku Load Balancers',
    types: ['Microsoft.Network/loadBalancers'],
    units: balancer => (balancer.skuName === 'Standard' ? 1 : 0),
    limit: 1000,
  },
  {
    name: 'networkSecurityGroups',
    usage: 'NetworkSecurityGroups',
    title: 'Network Security Groups',
    types: ['Microsoft.Network/networkSecurityGroups'],
    limit: 5000,
  },
  {
    name: 'routeTables',
    usage: 'RouteTables',
    title: 'Route Tables',
    types: ['Microsoft.Network/routeTables'],
    limit: 600,
  },
];

function isBasic({ skuName }: CountedResource): boolean {
  return (skuName ?? 'Basic') === 'Basic';
}

function isStatic(address: CountedResource): boolean {
  const fallback = isBasic(address) ? 'Dynamic' : 'Static';
  return (address.properties.publicIPAllocationMethod ?? fallback) === 'Static';
}

/** Addresses of a prefix are counted with the prefix. */
function ipv4Addresses(resource: CountedResource): number {
  const { publicIPAddressVersion, publicIPPrefix, prefixLength } =
    resource.properties;
  if ((publicIPAddressVersion ?? 'IPv4') !== 'IPv4') {
    return 0;
  }
  if (resource.type === prefixType) {
    // A prefix of another length is refused for that.
    return Number(prefixLength) in prefixUnits
      ? prefixUnits[Number(prefixLength)]
      : 0;
  }
  return publicIPPrefix || isBasic(resource) ? 0 : 1;
}
