import type { JsonObject } from '@backstage/types';
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
  { reference }: { readonly reference: (address: ArmResource) => string },
): readonly ArmResource[] {
  return resources.gateways.flatMap(gateway => {
    const addresses = gateway.addresses.map(address => ({
      resourceId: address.resourceId,
      type: typeOf(address),
      body: {
        ...headOf(address),
        properties: {
          publicIPAddressVersion: 'IPv4',
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
    const created = (type: string) =>
      addresses
        .filter(address => address.type.endsWith(type))
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
          },
        },
      },
    ];
  });
}
