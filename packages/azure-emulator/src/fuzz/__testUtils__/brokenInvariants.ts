import { parseCidr, parseIPv4 } from 'emulator-kit';
import type { AzureEmulator } from '../../AzureEmulator';
import { isJsonObject } from '../../arm/isJsonObject';
import type { JsonObject } from '../../arm/JsonObject';
import { parseResourceId } from '../../arm/parseResourceId';

const network = 'Microsoft.Network';

/**
 * What must hold whatever clients do, as far as it does not: references lead somewhere, addresses are given out once, what is in use is there.
 *
 * @internal
 */
export function brokenInvariants(azure: AzureEmulator): readonly string[] {
  const listOf = (type: string) => azure.state.list(`${network}/${type}`);
  const gateways = listOf('natGateways');
  const addresses = listOf('publicIPAddresses');
  const prefixes = listOf('publicIPPrefixes');
  const networks = listOf('virtualNetworks');
  const balancers = listOf('loadBalancers');
  const subnets = networks.flatMap(({ properties }) =>
    objects(isJsonObject(properties) ? properties.subnets : []),
  );
  return [
    ...[
      ...gateways,
      ...addresses,
      ...prefixes,
      ...networks,
      ...balancers,
    ].flatMap(resource =>
      dangling(resource, { azure, own: String(resource.id) }),
    ),
    ...azure.state
      .list('Microsoft.ContainerService/managedClusters')
      .flatMap(cluster => withoutSubnet(cluster, azure)),
    ...[...gateways, ...addresses, ...prefixes].flatMap(({ id, zones }) =>
      Array.isArray(zones) &&
      zones.some(zone => !['1', '2', '3'].includes(String(zone)))
        ? [`${String(id)} is in the zones ${zones.join(', ')}`]
        : [],
    ),
    ...sharedAddresses(addresses),
    ...overlapping(
      prefixes.map(prefix => ({
        id: String(prefix.id),
        range: String(propertiesOf(prefix).ipPrefix),
      })),
    ),
    ...addresses.flatMap(address => outsideItsPrefix(address, azure)),
    ...heldTwice([...gateways, ...balancers]),
    ...networks.flatMap(({ id, properties }) =>
      overlapping(
        objects(isJsonObject(properties) ? properties.subnets : []).map(
          subnet => ({
            id: `${String(id)}: ${String(subnet.name)}`,
            range: String(propertiesOf(subnet).addressPrefix),
          }),
        ),
      ),
    ),
    ...gateways.flatMap(gateway => inManyNetworks(gateway, subnets)),
  ];
}

function dangling(
  value: unknown,
  options: { readonly azure: AzureEmulator; readonly own: string },
): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => dangling(item, options));
  }
  if (!isJsonObject(value)) {
    return [];
  }
  const { id } = value;
  const isOther =
    typeof id === 'string' &&
    Object.keys(value).length === 1 &&
    !id.toLowerCase().startsWith(`${options.own.toLowerCase()}/`) &&
    // Parts of load balancers and of scale sets are no resources of their own.
    !/\/(frontendIPConfigurations|ipConfigurations)\//i.test(id) &&
    parseResourceId(id) !== undefined;
  return [
    ...(isOther && !options.azure.state.get(id)
      ? [`${options.own} refers to ${id}, which is not there`]
      : []),
    ...Object.values(value).flatMap(item => dangling(item, options)),
  ];
}

function withoutSubnet(
  cluster: JsonObject,
  azure: AzureEmulator,
): readonly string[] {
  return objects(propertiesOf(cluster).agentPoolProfiles).flatMap(
    ({ vnetSubnetID }) =>
      typeof vnetSubnetID === 'string' && !azure.state.get(vnetSubnetID)
        ? [
            `${String(
              cluster.id,
            )} stands in ${vnetSubnetID}, which is not there`,
          ]
        : [],
  );
}

function sharedAddresses(addresses: readonly JsonObject[]): readonly string[] {
  const seen = new Map<string, string>();
  return addresses.flatMap(address => {
    const { ipAddress } = propertiesOf(address);
    if (typeof ipAddress !== 'string') {
      return [];
    }
    const other = seen.get(ipAddress);
    seen.set(ipAddress, String(address.id));
    return other
      ? [`${ipAddress} belongs to ${other} and to ${String(address.id)}`]
      : [];
  });
}

function overlapping(
  items: readonly { readonly id: string; readonly range: string }[],
): readonly string[] {
  const ranges = items
    .flatMap(({ id, range }) => {
      const parsed = parseCidr(range);
      return parsed ? [{ id, ...parsed }] : [];
    })
    .sort((a, b) => a.first - b.first);
  return ranges.flatMap((range, index) =>
    index > 0 && ranges[index - 1].last >= range.first
      ? [`${ranges[index - 1].id} and ${range.id} overlap`]
      : [],
  );
}

function outsideItsPrefix(
  address: JsonObject,
  azure: AzureEmulator,
): readonly string[] {
  const { publicIPPrefix, ipAddress } = propertiesOf(address);
  const prefix = isJsonObject(publicIPPrefix)
    ? azure.state.get(String(publicIPPrefix.id))
    : undefined;
  const range = parseCidr(String(prefix && propertiesOf(prefix).ipPrefix));
  if (!range || typeof ipAddress !== 'string') {
    return [];
  }
  const number = parseIPv4(ipAddress);
  return number >= range.first && number <= range.last
    ? []
    : [`${String(address.id)} has ${ipAddress}, which is not of its prefix`];
}

/** An address has one holder. */
function heldTwice(holders: readonly JsonObject[]): readonly string[] {
  const seen = new Map<string, string>();
  return holders.flatMap(holder => {
    const held = new Set(
      (JSON.stringify(propertiesOf(holder)).match(/"[^"]*"/g) ?? [])
        .map(text => text.slice(1, -1).toLowerCase())
        .filter(text => /\/publicip(addresses|prefixes)\/[^/]+$/.test(text)),
    );
    return [...held].flatMap(id => {
      const other = seen.get(id);
      seen.set(id, String(holder.id));
      return other
        ? [`${id} is held by ${other} and ${String(holder.id)}`]
        : [];
    });
  });
}

function inManyNetworks(
  gateway: JsonObject,
  subnets: readonly JsonObject[],
): readonly string[] {
  const networks = new Set(
    subnets
      .filter(subnet => {
        const { natGateway } = propertiesOf(subnet);
        return (
          isJsonObject(natGateway) &&
          String(natGateway.id).toLowerCase() ===
            String(gateway.id).toLowerCase()
        );
      })
      .map(({ id }) =>
        String(id)
          .toLowerCase()
          .replace(/\/subnets\/.*$/, ''),
      ),
  );
  return networks.size > 1
    ? [`${String(gateway.id)} serves ${networks.size} virtual networks`]
    : [];
}

function propertiesOf(resource: JsonObject): JsonObject {
  return isJsonObject(resource.properties) ? resource.properties : {};
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
