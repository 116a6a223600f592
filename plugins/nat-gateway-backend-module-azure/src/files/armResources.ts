import type { JsonObject } from '@backstage/types';
import { nat64State } from '../write/nat64State';
import type {
  DeclaredAddress,
  DeclaredGateway,
  DeclaredResources,
} from './DeclaredResources';

/**
 * The version of the API that the files name. It has the SKU StandardV2.
 *
 * @internal
 */
export const armApiVersion = '2025-01-01';

const typeOf = ({ kind }: DeclaredAddress) =>
  kind === 'prefix'
    ? 'Microsoft.Network/publicIPPrefixes'
    : 'Microsoft.Network/publicIPAddresses';

/** A Standard gateway has no such lists. */
const listOf = (name: string, items: readonly JsonObject[]) =>
  items.length > 0 ? { [name]: [...items] } : {};

/** What is not there is left out: Azure refuses an empty list of zones. */
const headOf = ({
  name,
  region: location,
  sku,
  zones,
  tags,
}: DeclaredGateway | DeclaredAddress) => ({
  name,
  location,
  sku: { name: sku },
  ...(zones.length > 0 && { zones: [...zones] }),
  ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
});

/**
 * A resource as ARM takes it.
 *
 * @internal
 */
export interface ArmResource {
  readonly resourceId: string;
  readonly type: string;
  readonly body: JsonObject;
}

/**
 * The resources that Azure Resource Manager gets, addresses before gateways. `reference` is how the format
 * names an address that it creates.
 *
 * @internal
 */
export function armResources(
  resources: DeclaredResources,
  {
    reference,
    zonesOf,
  }: {
    readonly reference: (address: ArmResource) => string;
    /** How the format asks for the zones of a prefix. */
    readonly zonesOf: (prefixId: string) => string;
  },
): readonly ArmResource[] {
  return resources.gateways.flatMap(gateway => {
    const addresses = gateway.addresses.map(address => ({
      resourceId: address.resourceId,
      type: typeOf(address),
      body: {
        ...headOf(address),
        ...(address.prefixId && { zones: zonesOf(address.prefixId) }),
        properties: {
          publicIPAddressVersion: address.ipVersion,
          ...(address.prefixLength === undefined
            ? {
                publicIPAllocationMethod: 'Static',
                ...(address.prefixId && {
                  publicIPPrefix: { id: address.prefixId },
                }),
              }
            : { prefixLength: address.prefixLength }),
        },
      },
    }));
    const created = (type: string, version: 'IPv4' | 'IPv6' = 'IPv4') =>
      addresses
        .filter(
          ({ type: each, body }) =>
            each.endsWith(type) &&
            body.properties.publicIPAddressVersion === version,
        )
        .map(address => ({ id: reference(address) }));
    const existing = (ids: readonly string[]) => ids.map(id => ({ id }));
    return [
      ...addresses,
      {
        resourceId: gateway.resourceId,
        type: 'Microsoft.Network/natGateways',
        body: {
          ...headOf(gateway),
          properties: {
            idleTimeoutInMinutes: gateway.idleTimeoutMinutes,
            publicIpAddresses: [
              ...created('publicIPAddresses'),
              ...existing(gateway.existingPublicIpIds),
            ],
            publicIpPrefixes: [
              ...created('publicIPPrefixes'),
              ...existing(gateway.existingPrefixIds),
            ],
            ...listOf(
              'publicIpAddressesV6',
              created('publicIPAddresses', 'IPv6'),
            ),
            ...listOf(
              'publicIpPrefixesV6',
              created('publicIPPrefixes', 'IPv6'),
            ),
            ...(gateway.nat64 !== undefined && {
              nat64: nat64State(gateway.nat64),
            }),
          },
        },
      },
    ];
  });
}
