import {
  desiredAddresses,
  existingAddressIds,
  parseArmId,
  regionOf,
  TAG_OWNER,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { gatewayIdOf } from '../plan/gatewayIdOf';
import type { DeclaredResources } from './DeclaredResources';

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
  return {
    subscriptionId,
    resourceGroup,
    gateways: gateways.map(gateway => {
      const { name, sku, zone, idleTimeoutMinutes } = gateway;
      const tags = { ...gateway.tags, ...(owner && { [TAG_OWNER]: owner }) };
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
