import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

const idIn = (item: JsonObject | undefined): string =>
  typeof item?.id === 'string' ? item.id.toLowerCase() : '';

const peeringsOf = (network: StoredResource | undefined) => {
  const list = network?.properties.virtualNetworkPeerings;
  return (Array.isArray(list) ? list : []).filter(isJsonObject).map(item => {
    const properties = readObject(item, { key: 'properties' }) ?? {};
    const remote = readObject(properties, { key: 'remoteVirtualNetwork' });
    return { name: String(item.name), properties, remote };
  });
};

/**
 * The peerings of a network as ARM shows them. One is connected when the other network has one back, or is not in this
 * emulator, as that of a virtual hub, which is Azure's own; else it is initiated.
 *
 * Source: https://learn.microsoft.com/rest/api/virtualnetwork/virtual-network-peerings/list, read 2026-12-01.
 *
 * @internal
 */
export function presentPeerings(
  network: StoredResource,
  cloud: Cloud,
): readonly JsonObject[] {
  return peeringsOf(network).map(({ name, properties, remote }) => {
    const other = cloud.store.get(idIn(remote));
    const isConnected =
      !other ||
      peeringsOf(other).some(
        back => idIn(back.remote) === network.id.toLowerCase(),
      );
    const space = other
      ? readObject(other.properties, { key: 'addressSpace' })
      : { addressPrefixes: [] };
    return {
      name,
      id: `${network.id}/virtualNetworkPeerings/${name}`,
      etag: network.etag,
      type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
      properties: {
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: false,
        allowGatewayTransit: false,
        useRemoteGateways: false,
        doNotVerifyRemoteGateways: false,
        peerCompleteVnets: true,
        ...properties,
        provisioningState: 'Succeeded',
        peeringState: isConnected ? 'Connected' : 'Initiated',
        peeringSyncLevel: isConnected ? 'FullyInSync' : 'RemoteNotInSync',
        remoteAddressSpace: space,
        remoteVirtualNetworkAddressSpace: space,
      },
    };
  });
}
