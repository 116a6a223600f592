import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';
import { attachSubnets } from './attachSubnets';
import type { DeclaredAddress } from './DeclaredResources';
import { distinctNames } from './distinctNames';
import { sourcePrefixes } from './sourcePrefixes';
import type { RenderFiles } from './RenderFiles';

/** As in https://github.com/Azure/azure-service-operator/tree/main/v2/samples/network/v1api20220701 (read 2026-11-30). */
const apiVersion = 'network.azure.com/v1api20220701';
const addressApiVersion = 'network.azure.com/v1api20240301';

/** A label as RFC 1123 has it. */
const label = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const kindOf = ({ kind }: DeclaredAddress) =>
  kind === 'prefix' ? 'PublicIPPrefix' : 'PublicIPAddress';

/**
 * Resources of the Azure Service Operator.
 *
 * @internal
 */
export const renderServiceOperator: RenderFiles = resources => {
  const { subscriptionId, resourceGroup, gateways } = resources;
  const newer = gateways.find(({ sku }) => sku !== 'Standard');
  if (newer) {
    throw new InputError(
      `The gateway ${newer.name} is ${newer.sku}, which the NatGateway of the Azure Service Operator does not have; choose another format, or Standard.`,
    );
  }
  const [drawnFrom] = sourcePrefixes(resources);
  if (drawnFrom) {
    throw new InputError(
      `New addresses are drawn from the prefix ${drawnFrom.name}, and stand in its zones, which the Azure Service Operator does not look up; choose another format, or addresses that exist.`,
    );
  }
  const nameOf = distinctNames(
    gateways.flatMap(gateway => [...gateway.addresses, gateway]),
    label,
  );
  const owner = {
    armId: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
  };
  const specOf = ({
    name,
    region,
    sku,
    zones,
    tags,
  }: Pick<DeclaredAddress, 'name' | 'region' | 'sku' | 'zones' | 'tags'>) => ({
    azureName: name,
    location: region,
    owner,
    sku: { name: sku },
    ...(zones.length > 0 && { zones }),
    ...(Object.keys(tags).length > 0 && { tags }),
  });
  const documents = gateways.flatMap(gateway => {
    const references = (
      kind: DeclaredAddress['kind'],
      existing: readonly string[],
    ) => [
      ...gateway.addresses
        .filter(address => address.kind === kind)
        .map(address => ({
          reference: {
            group: 'network.azure.com',
            kind: kindOf(address),
            name: nameOf(address.resourceId),
          },
        })),
      ...existing.map(armId => ({ reference: { armId } })),
    ];
    const publicIpAddresses = references(
      'publicIp',
      gateway.existingPublicIpIds,
    );
    const publicIpPrefixes = references('prefix', gateway.existingPrefixIds);
    return [
      ...gateway.addresses.map(address => ({
        apiVersion: address.kind === 'prefix' ? apiVersion : addressApiVersion,
        kind: kindOf(address),
        metadata: { name: nameOf(address.resourceId) },
        spec: {
          ...specOf(address),
          publicIPAddressVersion: address.ipVersion,
          ...(address.prefixLength === undefined
            ? {
                publicIPAllocationMethod: 'Static',
              }
            : { prefixLength: address.prefixLength }),
        },
      })),
      {
        apiVersion,
        kind: 'NatGateway',
        metadata: { name: nameOf(gateway.resourceId) },
        spec: {
          ...specOf(gateway),
          idleTimeoutInMinutes: gateway.idleTimeoutMinutes,
          ...(publicIpAddresses.length > 0 && { publicIpAddresses }),
          ...(publicIpPrefixes.length > 0 && { publicIpPrefixes }),
        },
      },
    ];
  });
  return [
    {
      path: 'nat-gateway.yaml',
      content: `# Unverified: no Azure Service Operator has read this file. Check it with kubectl apply --dry-run=server.
${documents
  .map(document => stringify(document, { aliasDuplicateObjects: false }))
  .join('---\n')}`,
    },
    attachSubnets(resources),
  ];
};
