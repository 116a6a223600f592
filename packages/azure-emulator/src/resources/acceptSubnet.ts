import { parseCidr } from 'emulator-kit';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import { readReference } from '../arm/readReference';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';
import { refuseBadPrefix } from './refuseBadPrefix';
import { refuseMovedSubnet } from './refuseMovedSubnet';
import { refuseUnmodelled } from './refuseUnmodelled';
import { refuseGatewayOfOtherNetwork } from './refuseGatewayOfOtherNetwork';
import { requireReference } from './requireReference';

const readOnly = [
  'provisioningState',
  'ipConfigurations',
  'ipConfigurationProfiles',
  'resourceNavigationLinks',
  'serviceAssociationLinks',
  'privateEndpoints',
  'purpose',
];
const unmodelled = [
  'ipAllocations',
  'ipamPoolPrefixAllocations',
  'serviceGateway',
];
const references = [
  { key: 'natGateway', type: 'Microsoft.Network/natGateways' },
  { key: 'routeTable', type: 'Microsoft.Network/routeTables' },
  {
    key: 'networkSecurityGroup',
    type: 'Microsoft.Network/networkSecurityGroups',
  },
];

/**
 * Checks the body of a subnet against its virtual network and keeps what was written: a PUT replaces the whole subnet.
 *
 * @internal
 */
export function acceptSubnet(
  properties: JsonObject,
  options: {
    readonly cloud: Cloud;
    readonly subnetId: string;
    readonly networkAddressPrefixes: readonly string[];
    readonly siblings: readonly {
      readonly name: string;
      readonly addressPrefixes: readonly string[];
    }[];
  },
): JsonObject {
  const { cloud, subnetId } = options;
  const name = parseResourceId(subnetId)?.name ?? subnetId;
  refuseUnmodelled(properties, { id: subnetId, paths: unmodelled });
  const addressPrefixes = prefixesOf(properties);
  refuseBadRange(addressPrefixes, { ...options, name });
  refuseMovedSubnet(addressPrefixes, { cloud, subnetId });
  for (const { key, type } of references) {
    const reference = readReference(properties, {
      key,
      path: `properties.${key}`,
    });
    if (reference) {
      requireReference(cloud, {
        reference,
        type,
        from: subnetId,
        refusal: 'InvalidResourceReference',
      });
    }
  }
  const gatewayId = readReference(properties, {
    key: 'natGateway',
    path: 'properties.natGateway',
  });
  if (gatewayId) {
    if (name.toLowerCase() === 'gatewaysubnet') {
      throw emulatorRefusal('GatewaySubnetTakesNoNatGateway', {
        message: `Subnet ${subnetId} is a GatewaySubnet, which takes no NAT gateway.`,
      });
    }
    refuseGatewayOfOtherNetwork(gatewayId, { cloud, subnetId });
    refuseBasicNeighbours(subnetId, cloud);
  }
  return {
    ...withoutKeys(properties, readOnly),
    delegations: properties.delegations ?? [],
    privateEndpointNetworkPolicies:
      properties.privateEndpointNetworkPolicies ?? 'Disabled',
    privateLinkServiceNetworkPolicies:
      properties.privateLinkServiceNetworkPolicies ?? 'Enabled',
  };
}

function prefixesOf(properties: JsonObject): readonly string[] {
  const list = readStrings(properties, {
    key: 'addressPrefixes',
    path: 'properties.addressPrefixes',
  });
  if (list && list.length > 0) {
    return list;
  }
  return typeof properties.addressPrefix === 'string'
    ? [properties.addressPrefix]
    : [];
}

function refuseBadRange(
  prefixes: readonly string[],
  options: {
    readonly name: string;
    readonly subnetId: string;
    readonly networkAddressPrefixes: readonly string[];
    readonly siblings: readonly {
      readonly name: string;
      readonly addressPrefixes: readonly string[];
    }[];
  },
): void {
  const subnet = options.name;
  const network = parseResourceId(options.subnetId)?.names[0] ?? '';
  const space = options.networkAddressPrefixes.flatMap(
    prefix => parseCidr(prefix) ?? [],
  );
  for (const prefix of prefixes) {
    refuseBadPrefix(prefix, { id: options.subnetId });
    const range = parseCidr(prefix);
    if (!range) {
      continue; // IPv6.
    }
    if (
      !space.some(part => part.first <= range.first && range.last <= part.last)
    ) {
      throw new AzureError('NetcfgSubnetRangeOutsideVnet', { subnet, network });
    }
    const overlapping = options.siblings.some(sibling =>
      sibling.addressPrefixes
        .flatMap(other => parseCidr(other) ?? [])
        .some(other => other.first <= range.last && range.first <= other.last),
    );
    if (overlapping) {
      throw new AzureError('NetcfgSubnetRangesOverlap', { subnet, network });
    }
  }
  if (prefixes.length === 0) {
    throw emulatorRefusal('SubnetNeedsAddressPrefix', {
      message: `Subnet ${options.subnetId} has neither addressPrefix nor addressPrefixes.`,
    });
  }
}

function refuseBasicNeighbours(subnetId: string, cloud: Cloud): void {
  const basic = cloud.store
    .referrers(subnetId, 'Microsoft.Network/loadBalancers')
    .some(balancer => balancer.sku?.name === 'Basic');
  if (basic) {
    throw new AzureError(
      'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
      {},
    );
  }
}
