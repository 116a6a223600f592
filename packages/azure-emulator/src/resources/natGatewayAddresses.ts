import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readReferences } from '../arm/readReferences';
import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { publicIPAddressHolder } from './publicIPAddressHolder';
import { refuseSharedAddresses } from './refuseSharedAddresses';
import { requireReference } from './requireReference';

interface Gateway {
  readonly id: string;
  readonly location: string;
  readonly sku: string;
  readonly zones: readonly string[];
}

const addressType = 'Microsoft.Network/publicIPAddresses';
const prefixType = 'Microsoft.Network/publicIPPrefixes';
const kinds = [
  { key: 'publicIpAddresses', type: addressType, version: 'IPv4' },
  { key: 'publicIpAddressesV6', type: addressType, version: 'IPv6' },
  { key: 'publicIpPrefixes', type: prefixType, version: 'IPv4' },
  { key: 'publicIpPrefixesV6', type: prefixType, version: 'IPv6' },
] as const;

/** Sixteen addresses of each IP version, prefixes counted by their addresses. */
const addressLimit = 16;

/**
 * Checks and keeps the four lists of addresses and prefixes of a NAT gateway.
 *
 * @internal
 */
export function natGatewayAddresses(options: {
  readonly cloud: Cloud;
  readonly gateway: Gateway;
  readonly properties: JsonObject;
  /** What it names twice is not judged then. */
  readonly isWrittenByCluster: boolean;
}): JsonObject {
  const { cloud, gateway, properties } = options;
  const lists = kinds.map(kind => {
    const references = readReferences(properties, {
      key: kind.key,
      path: `properties.${kind.key}`,
    });
    const targets = references.map(reference =>
      requireReference(cloud, {
        reference,
        type: kind.type,
        from: gateway.id,
        refusal: 'NotFound',
      }),
    );
    targets.forEach(target => {
      refuseUnfit(target, { gateway, version: kind.version });
      refuseHeldByOther(target, { gateway, cloud });
    });
    return { ...kind, references, targets };
  });
  if (!options.isWrittenByCluster) {
    refuseSharedAddresses(
      lists.flatMap(list => list.targets),
      { gatewayId: gateway.id, cloud },
    );
  }
  for (const version of ['IPv4', 'IPv6'] as const) {
    const count = lists
      .filter(list => list.version === version)
      .flatMap(list => list.targets)
      .reduce((sum, target) => sum + addressesOf(target), 0);
    if (count > addressLimit) {
      throw emulatorRefusal('TooManyAddresses', {
        message: `NAT gateway ${gateway.id} would have ${count} ${version} addresses: at most ${addressLimit} are allowed, prefixes counted by their addresses.`,
      });
    }
  }
  return Object.fromEntries(
    lists
      .filter(list => list.references.length > 0)
      .map(list => [list.key, list.references.map(id => ({ id }))]),
  );
}

function addressesOf(target: StoredResource): number {
  if (target.type !== prefixType) {
    return 1;
  }
  const bits = target.properties.publicIPAddressVersion === 'IPv6' ? 128 : 32;
  return 2 ** (bits - Number(target.properties.prefixLength));
}

function refuseUnfit(
  target: StoredResource,
  options: { readonly gateway: Gateway; readonly version: 'IPv4' | 'IPv6' },
): void {
  const { gateway, version } = options;
  const sku = String(target.sku?.name);
  if (sku !== gateway.sku) {
    throw emulatorRefusal('AddressSkuDoesNotFit', {
      message: `${target.id} has SKU ${sku}; NAT gateway ${gateway.id} is ${gateway.sku} and takes only addresses and prefixes of its own SKU.`,
    });
  }
  if (
    version === 'IPv6'
      ? gateway.sku === 'Standard'
      : target.properties.publicIPAddressVersion === 'IPv6'
  ) {
    throw emulatorRefusal('AddressVersionDoesNotFit', {
      message: `${target.id} is IPv6; a Standard NAT gateway takes only IPv4, a StandardV2 one takes IPv6 in its V6 lists.`,
    });
  }
  if (
    version === 'IPv6' &&
    target.properties.publicIPAddressVersion !== 'IPv6'
  ) {
    throw emulatorRefusal('AddressVersionDoesNotFit', {
      message: `${target.id} is IPv4 and is in an IPv6 list of NAT gateway ${gateway.id}.`,
    });
  }
  const { ipTags, ddosSettings } = target.properties;
  if (
    Array.isArray(ipTags) &&
    ipTags.some(
      tag =>
        isJsonObject(tag) &&
        tag.ipTagType === 'RoutingPreference' &&
        tag.tag === 'Internet',
    )
  ) {
    throw emulatorRefusal('AddressRoutedByInternet', {
      message: `${target.id} has the routing preference Internet, with which a NAT gateway such as ${gateway.id} does not work.`,
    });
  }
  if (isJsonObject(ddosSettings) && ddosSettings.protectionMode === 'Enabled') {
    throw emulatorRefusal('AddressHasDdosProtection', {
      message: `${target.id} has DDoS protection of its own, with which a NAT gateway such as ${gateway.id} does not work.`,
    });
  }
  if (target.location !== gateway.location) {
    throw new AzureError('InvalidResourceReference', {
      reference: target.id,
      id: gateway.id,
    });
  }
  const zones = target.zones ?? [];
  if (
    gateway.zones.length === 1 &&
    zones.length > 0 &&
    !zones.includes(gateway.zones[0])
  ) {
    throw emulatorRefusal('AddressZoneDoesNotFit', {
      message: `${target.id} is in zone ${zones.join(', ')}; NAT gateway ${
        gateway.id
      } is in zone ${gateway.zones[0]}.`,
    });
  }
}

function refuseHeldByOther(
  target: StoredResource,
  options: { readonly gateway: Gateway; readonly cloud: Cloud },
): void {
  const { gateway, cloud } = options;
  const own = gateway.id.toLowerCase();
  const holder = publicIPAddressHolder(target, cloud);
  if (!holder || holder.toLowerCase() === own) {
    return;
  }
  if (target.type === addressType) {
    throw new AzureError('PublicIPAddressInUse', {
      id: gateway.id,
      addressId: target.id,
      holder,
    });
  }
  throw emulatorRefusal('PublicIPPrefixInUse', {
    message: `Public IP prefix ${target.id} already belongs to ${holder}.`,
  });
}
