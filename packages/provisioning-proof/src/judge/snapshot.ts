import type { AzureEmulator, Json, JsonObject } from 'azure-emulator';

const types = ['natGateways', 'publicIPAddresses', 'publicIPPrefixes'];

/** Of each resource, what others point to it with, and what the cloud alone sets. */
const derived: Readonly<Record<string, readonly string[]>> = {
  natGateways: ['subnets'],
  publicIPAddresses: ['natGateway', 'ipConfiguration'],
  publicIPPrefixes: ['natGateway', 'publicIPAddresses'],
  subnets: ['ipConfigurations'],
  virtualNetworks: ['subnets'],
  managedClusters: ['identityProfile', 'fqdn', 'maxAgentPools'],
};

const setByCloud = new Set([
  'etag',
  'eTag',
  'provisioningState',
  'effectiveOutboundIPs',
]);

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plain(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !setByCloud.has(key))
          .map(([key, inner]) => [key, plain(inner as Json)]),
      )
    : value;
}

/** All that stands in the cloud, by id in lower case, without what the cloud derives. */
export type Snapshot = ReadonlyMap<string, JsonObject>;

const typeOf = (id: string) => id.split('/').at(-2) ?? '';

function withoutDerived(resource: JsonObject): JsonObject {
  const leftOut = derived[typeOf(String(resource.id))] ?? [];
  const { properties, ...rest } = plain(resource) as JsonObject;
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties as JsonObject).filter(
        ([key]) => !leftOut.includes(key),
      ),
    ),
  };
}

/**
 * What stands in the emulator, as it says itself.
 *
 * @internal
 */
export function snapshot(azure: AzureEmulator): Snapshot {
  const networks = azure.state.list('Microsoft.Network/virtualNetworks');
  const all = [
    ...types.flatMap(type => azure.state.list(`Microsoft.Network/${type}`)),
    ...azure.state.list('Microsoft.ContainerService/managedClusters'),
    ...networks,
    ...networks.flatMap(
      ({ properties }) =>
        ((properties as JsonObject).subnets ?? []) as readonly JsonObject[],
    ),
  ];
  // AKS makes and deletes what is in the group of a cluster's nodes.
  return new Map(
    all
      .map(
        resource =>
          [
            String(resource.id).toLowerCase(),
            withoutDerived(resource),
          ] as const,
      )
      .filter(([id]) => !id.includes('/resourcegroups/mc_')),
  );
}

/** The dot paths in which two values differ; a list is compared as a whole. */
export function differences(
  one: Json | undefined,
  other: Json | undefined,
  path = '',
): readonly string[] {
  if (isObject(one) && isObject(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(
      key =>
        differences(one[key], other[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return canonical(one) === canonical(other) ? [] : [path];
}

function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, inner) =>
    isObject(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

export function valueAt(value: Json | undefined, path: string): Json {
  return path
    .split('.')
    .reduce<Json>(
      (inner, key) => (isObject(inner) ? inner[key] ?? null : null),
      value ?? null,
    );
}
