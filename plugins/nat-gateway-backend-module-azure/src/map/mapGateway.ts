import type { NatGateway } from '@azure/arm-network';
import {
  azureNatGatewayLimits,
  azurePortalUrl,
  parseArmId,
  virtualNetworkIdOfSubnet,
  type ObservedGateway,
  type SnatMeasurement,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory } from '../read/AzureInventory';
import { idsOf } from './idsOf';
import { mapEgressAddresses } from './mapEgressAddresses';
import { regionNameOf } from './regionNameOf';
import { subnetOutboundFacts } from './subnetOutboundFacts';
import { unusedAddressesIn } from './unusedAddressesIn';

const { defaultTcpIdleTimeoutMinutes, udpIdleTimeoutMinutes } =
  azureNatGatewayLimits;

/**
 * A NAT gateway of the typed client as the model has it; undefined for one without a proper id.
 *
 * @internal
 */
export function mapGateway(
  gateway: NatGateway,
  options: {
    readonly inventory: Pick<
      AzureInventory,
      'publicIpAddresses' | 'publicIpPrefixes' | 'virtualNetworks'
    >;
    readonly account: AzureAccount;
    readonly measurement?: SnatMeasurement;
  },
): ObservedGateway | undefined {
  const resourceId = gateway.id ?? '';
  const id = parseArmId(resourceId);
  if (!id) {
    return undefined;
  }
  const addressIds = [
    ...idsOf(gateway.publicIpPrefixes),
    ...idsOf(gateway.publicIpAddresses),
    ...idsOf(gateway.publicIpPrefixesV6),
    ...idsOf(gateway.publicIpAddressesV6),
  ];
  return {
    resourceId,
    name: gateway.name ?? id.name,
    resourceGroup: id.resourceGroup,
    region: regionNameOf(gateway.location),
    sku: gateway.sku?.name ?? 'Standard',
    zones: [...(gateway.zones ?? [])].sort(),
    tcpIdleTimeoutMinutes:
      gateway.idleTimeoutInMinutes ?? defaultTcpIdleTimeoutMinutes.value,
    udpIdleTimeoutMinutes: udpIdleTimeoutMinutes.value,
    provisioningState: gateway.provisioningState ?? 'Unknown',
    addresses: mapEgressAddresses(addressIds, options.inventory),
    subnets: idsOf(gateway.subnets).map(subnetId => ({
      resourceId: subnetId,
      name: parseArmId(subnetId)?.name ?? subnetId,
      virtualNetworkId: virtualNetworkIdOfSubnet(subnetId) ?? '',
    })),
    tags: gateway.tags ?? {},
    consoleUrl: azurePortalUrl(resourceId, {
      cloud: options.account.cloud.name,
      tenantId: options.account.credential?.tenantId,
    }),
    measurement: options.measurement,
    facts: {
      subnets: subnetOutboundFacts(
        idsOf(gateway.subnets),
        options.inventory.virtualNetworks,
      ),
      unusedAddresses: unusedAddressesIn(id.resourceGroup, options.inventory),
    },
  };
}
