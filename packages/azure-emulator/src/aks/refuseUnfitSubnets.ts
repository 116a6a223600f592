import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceWrite } from '../resources/ResourceType';
import { aksRefusal } from './aksRefusal';

/**
 * Refuses an outbound type by NAT gateway that the subnets of the agent pools do not allow. The codes are AKS's; its words are not recorded.
 *
 * @internal
 */
export function refuseUnfitSubnets(
  outboundType: string,
  options: {
    readonly write: ResourceWrite;
    readonly pools: readonly JsonObject[];
  },
): void {
  for (const pool of options.pools) {
    const { vnetSubnetID } = pool;
    const name = `Agent pool ${String(pool.name)} of ${options.write.id.id}`;
    if (
      outboundType === 'managedNATGateway' &&
      typeof vnetSubnetID === 'string'
    ) {
      throw aksRefusal(
        'ManagedNATGatewayWithCustomVNetNotAllowed',
        `${name} is in subnet ${vnetSubnetID}.`,
      );
    }
    if (outboundType !== 'userAssignedNATGateway') {
      continue;
    }
    if (typeof vnetSubnetID !== 'string') {
      throw aksRefusal(
        'UserAssignedNATGatewayWithManagedVNetNotAllowed',
        `${name} has no subnet of its own.`,
      );
    }
    refuseWithoutGateway(vnetSubnetID, { ...options, name });
  }
}

function refuseWithoutGateway(
  subnetId: string,
  options: { readonly write: ResourceWrite; readonly name: string },
): void {
  const { store } = options.write.cloud;
  const reference = store.get(subnetId)?.properties.natGateway;
  const gateway = isJsonObject(reference)
    ? store.get(String(reference.id))
    : undefined;
  if (!gateway) {
    throw aksRefusal(
      'SubnetNotAssociatedWithNATGateway',
      `${options.name}: subnet ${subnetId} has no NAT gateway.`,
    );
  }
  const hasAddresses = ['publicIpAddresses', 'publicIpPrefixes'].some(key => {
    const list = gateway.properties[key];
    return Array.isArray(list) && list.length > 0;
  });
  if (!hasAddresses) {
    throw aksRefusal(
      'NATGatewayNotAssociatedWithPublicIPOrIPPrefix',
      `${options.name}: NAT gateway ${gateway.id} has no address.`,
    );
  }
}
