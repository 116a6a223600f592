import type { NatGateway } from '@azure/arm-network';
import { uniqBy } from 'lodash';
import {
  azureGatewayKind,
  azureNatGatewayLimits,
  azurePortalUrl,
  parseArmId,
  virtualNetworkIdOfSubnet,
  type ObservedGateway,
  type SnatMeasurement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import { addressesOfGateway } from './addressesOfGateway';
import { idleTimeoutOf } from './idleTimeoutOf';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import { stateOf } from './stateOf';
import { subnetOutboundFacts } from './subnetOutboundFacts';
import type { unusedAddressesBeside } from './unusedAddressesBeside';

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
    readonly index: InventoryIndex;
    readonly account: AzureAccount;
    /** Absent: not all types could be listed, so nothing proves that an address is unused. */
    readonly unusedAddresses?: ReturnType<typeof unusedAddressesBeside>;
    readonly measurement?: SnatMeasurement;
  },
): ObservedGateway | undefined {
  const resourceId = gateway.id ?? '';
  const id = parseArmId(resourceId);
  if (!id) {
    return undefined;
  }
  const { index } = options;
  // Each side may lag behind the other.
  const subnetIds = uniqBy(
    [
      ...idsOf(gateway.subnets),
      ...index.subnetsWith(resourceId).map(subnet => subnet.resourceId),
    ],
    subnetId => subnetId.toLowerCase(),
  );
  const networkId = gateway.sourceVirtualNetwork?.id;
  return {
    resourceId,
    name: gateway.name ?? id.name,
    container: resourceGroupOf(id),
    region: regionNameOf(gateway.location),
    kind: azureGatewayKind(gateway.sku?.name ?? 'Standard'),
    zones: [...(gateway.zones ?? [])].sort(),
    tcpIdleTimeout: idleTimeoutOf(gateway.idleTimeoutInMinutes, {
      defaultMinutes: defaultTcpIdleTimeoutMinutes.value,
    }),
    udpIdleTimeout: {
      seconds: 60 * udpIdleTimeoutMinutes.value,
      basis: 'fixed',
    },
    state: stateOf(gateway.provisioningState),
    cloudState: gateway.provisioningState ?? 'Unknown',
    addresses: addressesOfGateway(gateway, { index }),
    subnets: subnetIds.map(subnetId => ({
      resourceId: subnetId,
      name: parseArmId(subnetId)?.name ?? subnetId,
      virtualNetworkId: virtualNetworkIdOfSubnet(subnetId) ?? '',
    })),
    ...(networkId && {
      servesNetwork: {
        resourceId: networkId,
        name: parseArmId(networkId)?.name ?? networkId,
      },
    }),
    tags: gateway.tags ?? {},
    consoleUrl: azurePortalUrl(resourceId, {
      cloud: options.account.cloud.name,
      tenantId: options.account.credential?.tenantId,
    }),
    measurement: options.measurement,
    facts: {
      subnets: subnetOutboundFacts(subnetIds, { index }),
      ...(gateway.nat64 && { nat64: gateway.nat64 === 'Enabled' }),
      ...(options.unusedAddresses && {
        unusedAddresses: options.unusedAddresses(gateway),
      }),
      ...(gateway.resourceGuid && { resourceGuid: gateway.resourceGuid }),
    },
  };
}
