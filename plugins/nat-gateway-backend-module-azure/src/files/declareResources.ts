import {
  desiredAddresses,
  existingAddressIds,
  parseArmId,
  regionOf,
  TAG_OWNER,
  virtualNetworkIdOfSubnet,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { gatewayIdOf } from '../plan/gatewayIdOf';
import type { DeclaredResources } from './DeclaredResources';

const placeOf = (resourceId: string) => {
  const { name = '', resourceGroup = '' } = parseArmId(resourceId) ?? {};
  return { name, resourceGroup };
};

/**
 * What a document declares. The tags name the owner, and not us: what another tool applies belongs to
 * that tool, and a run neither deletes nor repairs it.
 *
 * @internal
 */
export function declareResources(
  document: AzureNatGatewaySpec,
): DeclaredResources {
  const { subscriptionId, resourceGroup, gateways } = document.spec;
  const { owner } = document.metadata;
  const ofOwner: Readonly<Record<string, string>> = owner
    ? { [TAG_OWNER]: owner }
    : {};
  return {
    subscriptionId,
    resourceGroup,
    networks: (document.spec.newVirtualNetworks ?? []).map(network => ({
      ...network,
      ...placeOf(network.resourceId),
      region: network.region ?? document.spec.region,
      tags: { ...network.tags, ...ofOwner },
    })),
    subnets: (document.spec.newSubnets ?? []).map(subnet => {
      const networkId = virtualNetworkIdOfSubnet(subnet.resourceId) ?? '';
      return {
        ...subnet,
        ...placeOf(subnet.resourceId),
        networkId,
        networkName: placeOf(networkId).name,
      };
    }),
    gateways: gateways.map(gateway => {
      const { name, sku, zone, idleTimeoutMinutes } = gateway;
      const tags = { ...gateway.tags, ...ofOwner };
      const region = regionOf(document.spec, gateway);
      const common = { region, sku, zones: zone ? [zone] : [], tags };
      const existing = existingAddressIds(gateway);
      const isPrefix = (id: string) =>
        parseArmId(id)?.type.toLowerCase() === 'publicipprefixes';
      return {
        ...common,
        resourceId: gatewayIdOf(document, gateway),
        name,
        idleTimeoutMinutes,
        nat64: gateway.nat64,
        addresses: desiredAddresses(document.spec, gateway).map(
          ({ addressCount: _, ...address }) => ({ ...common, ...address }),
        ),
        existingPublicIpIds: existing.filter(id => !isPrefix(id)),
        existingPrefixIds: existing.filter(isPrefix),
        subnetIds: gateway.subnets,
      };
    }),
  };
}
