import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { readReference } from '../arm/readReference';
import { refuseGatewayOfOtherNetwork } from './refuseGatewayOfOtherNetwork';
import { requireReference } from './requireReference';
import type { ResourceWrite } from './ResourceType';

const nat64States = ['None', 'Enabled', 'Disabled'];

/**
 * Checks what only a StandardV2 NAT gateway has: translation from IPv6 to IPv4, and a whole virtual network as its source.
 *
 * @internal
 */
export function acceptStandardV2Properties(
  properties: JsonObject,
  options: { readonly write: ResourceWrite; readonly sku: string },
): void {
  const { write, sku } = options;
  const { cloud, id } = write;
  const { nat64 } = properties;
  if (nat64 !== undefined && !nat64States.includes(String(nat64))) {
    throw emulatorRefusal('Nat64StateUnknown', {
      message: `nat64 of NAT gateway ${id.id} is '${String(
        nat64,
      )}': it must be one of ${nat64States.join(', ')}.`,
    });
  }
  const reference = readReference(properties, {
    key: 'sourceVirtualNetwork',
    path: 'properties.sourceVirtualNetwork',
  });
  const isV2 = sku === 'StandardV2';
  if (!isV2 && (reference || nat64 === 'Enabled')) {
    throw emulatorRefusal('OnlyForStandardV2', {
      message: `NAT gateway ${id.id} is ${sku}: nat64 and sourceVirtualNetwork need StandardV2.`,
    });
  }
  if (reference) {
    const network = requireReference(cloud, {
      reference,
      type: 'Microsoft.Network/virtualNetworks',
      from: id.id,
      refusal: 'InvalidResourceReference',
    });
    refuseGatewayOfOtherNetwork(id.id, {
      cloud,
      subnetId: `${network.id}/subnets/any`,
    });
  }
}
